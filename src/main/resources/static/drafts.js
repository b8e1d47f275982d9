// Words not yet acknowledged by the server, kept in this browser until they are: encrypted in
// IndexedDB with a key that cannot be exported, deleted on acknowledgement and at sign-out.

const DATABASE = 'phare-drafts';

const request = (idb) => new Promise((resolve, reject) => {
  idb.onsuccess = () => resolve(idb.result);
  idb.onerror = () => reject(idb.error);
});

let opened;
function open() {
  opened ??= (async () => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('keys');
      opening.result.createObjectStore('drafts');
    };
    return request(opening);
  })();
  return opened;
}

async function key(database) {
  const store = () => database.transaction('keys', 'readwrite').objectStore('keys');
  const known = await request(store().get('key'));
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two tabs may make one at once: the first stored wins.
  try {
    await request(store().add(fresh, 'key'));
    return fresh;
  } catch {
    return request(store().get('key'));
  }
}

// Every page that writes holds a lock for as long as it lives, so that a draft whose page is gone
// can be told from one that somebody is typing in another tab.
//
// Browsers offer all this on https and on localhost only: elsewhere nothing is kept here.
const possible = isSecureContext && Boolean(navigator.locks && globalThis.indexedDB);
const page = possible ? crypto.randomUUID() : '';
const lock = (owner) => `phare-draft ${owner}`;
if (possible) navigator.locks.request(lock(page), () => new Promise(() => {}));

/** Keeps {text, version, sent} of this page for the exchange id. */
export async function keep(id, draft) {
  if (!possible) return;
  const database = await open();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(database), plain);
  const row = { id, owner: page, iv, data };
  await request(database.transaction('drafts', 'readwrite').objectStore('drafts').put(row, `${id} ${page}`));
}

/** The drafts for the exchange id whose pages are gone, as [{owner, text, version, sent}]. */
export async function orphans(id) {
  if (!possible) return [];
  const database = await open();
  const rows = await request(database.transaction('drafts').objectStore('drafts').getAll());
  const { held } = await navigator.locks.query();
  const alive = new Set(held.map((one) => one.name));
  const found = [];
  for (const row of rows.filter((one) => one.id === id && !alive.has(lock(one.owner)))) {
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, await key(database), row.data);
      found.push({ owner: row.owner, ...JSON.parse(new TextDecoder().decode(plain)) });
    } catch {
      await forget(id, row.owner);
    }
  }
  return found;
}

/** Forgets a draft for the exchange id: this page's, unless another owner is named. */
export async function forget(id, owner = page) {
  if (!possible) return;
  const database = await open();
  await request(database.transaction('drafts', 'readwrite').objectStore('drafts').delete(`${id} ${owner}`));
}

/** Forgets everything, key included. */
export async function forgetAll() {
  if (!possible) return;
  const database = await open();
  const stores = database.transaction(['drafts', 'keys'], 'readwrite');
  await request(stores.objectStore('drafts').clear());
  await request(stores.objectStore('keys').clear());
}
