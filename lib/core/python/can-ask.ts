/** Whether input() can wait in this browser until something is typed: where WebAssembly can wait for a promise. */
export function canAsk(): boolean {
  return "WebAssembly" in globalThis && "Suspending" in WebAssembly;
}
