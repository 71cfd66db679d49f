/**
 * next-auth learns its own address from the environment. With NEXTAUTH_URL=http://127.0.0.1, signing in on localhost
 * ends signed out; told to trust the forwarded host, it goes by the address the browser used. lib/web writes that
 * header itself on every request, so trusting it trusts nobody outside.
 */
export function trustForwardedHost(): void {
  // biome-ignore lint/style/noProcessEnv: next-auth reads it there and nowhere else
  const environment = process.env;
  environment.AUTH_TRUST_HOST = "true";
  delete environment.NEXTAUTH_URL;
}
