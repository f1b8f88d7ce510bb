/**
 * How long the kubelet waits before it starts a container again: at once, then 10 s, 20 s, 40 s… up to 300 s.
 * From `MaxContainerBackOff` and `initialBackOff` in pkg/kubelet/kubelet.go, and `hasExpired` in client-go's
 * util/flowcontrol/backoff.go.
 */

const FIRST = 10;
const MOST = 300;

/** The pause in seconds after a container has ended, when it had crashed so often before. */
export function backOffSeconds(crashes: number): number {
  return crashes === 0 ? 0 : Math.min(MOST, FIRST * 2 ** Math.min(crashes - 1, 10));
}

/**
 * How many crashes still count after a run of so many seconds: more than twice the longest pause, and all are
 * forgotten.
 */
export function crashesRemembered(crashes: number, ranFor: number): number {
  return ranFor > 2 * MOST ? 0 : crashes;
}
