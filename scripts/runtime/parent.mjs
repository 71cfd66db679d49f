/** The program that started this one. */

/**
 * Runs `act` when the program that started this one over a channel is gone, however it went. It may have
 * gone before we looked: the channel then closed while our modules were still loading.
 * @param {() => void} act
 */
export function whenParentGone(act) {
  process.once("disconnect", act);
  if (process.send !== undefined && !process.connected) act();
}
