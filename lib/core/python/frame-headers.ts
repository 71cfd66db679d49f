/**
 * Headers of the frame that runs what a pupil wrote. Its origin is opaque and it may connect to nothing, not even to the
 * server it came from: only what comes by message, and code made of it (docs/decisions/0028-python-in-the-browser.md).
 * The web server and every exam node send the same.
 */
export const PYTHON_FRAME_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
  // The sandbox already takes the origin away; the page around must be able to bring it its files.
  "cross-origin-opener-policy": "unsafe-none",
};
