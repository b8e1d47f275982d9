// The stream of versions of a chamber, opened again whenever it was closed.

const SOONEST = 2000;
const LATEST = 60000;

// Hands each version to `hear` until the returned function is called.
export function listen(address, hear) {
  let stream;
  let again;
  let wait = SOONEST;

  function open() {
    stream = new EventSource(address);
    stream.addEventListener('open', () => { wait = SOONEST; });
    stream.addEventListener('line', (event) => hear(Number(event.data)));
    // A browser tries a lost connection again, but not an answer other than 200: a restart behind a
    // proxy, too many requests, a session that has ended and may begin anew.
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, wait * (1 + Math.random()));
      wait = Math.min(2 * wait, LATEST);
    });
  }

  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
