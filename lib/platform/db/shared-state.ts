/**
 * The pages' bundle and the server around it each load their own copy of a module; what a process must
 * have only once is kept on the global object.
 */
export function once<T>(name: string, make: () => T): T {
  const key = Symbol.for(`markwell.${name}`);
  const holder = globalThis as Record<symbol, T | undefined>;
  const value = holder[key] ?? make();
  holder[key] = value;
  return value;
}
