// Holds the one stream of this browser and passes its versions on to the open pages.

const ports = new Set();
let stream;
let address;
let version;

function open() {
  stream = new EventSource(address);
  stream.addEventListener('line', (event) => {
    version = event.data;
    for (const port of ports) port.postMessage(version);
  });
  // A stream that was refused (signed out) is not tried again by the browser: a new page will.
  stream.addEventListener('error', () => {
    if (stream?.readyState === EventSource.CLOSED) stream = undefined;
  });
}

addEventListener('connect', ({ ports: [port] }) => {
  port.addEventListener('message', ({ data }) => {
    if (data === 'bye') {
      ports.delete(port);
      if (ports.size === 0) {
        stream?.close();
        stream = undefined;
      }
      return;
    }
    ports.add(port);
    address = data;
    if (stream) port.postMessage(version);
    else open();
  });
  port.start();
});
