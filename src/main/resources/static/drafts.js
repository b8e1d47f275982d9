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

/** Keeps {text, version} under id. */
export async function keep(id, draft) {
  const database = await open();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(database), plain);
  await request(database.transaction('drafts', 'readwrite').objectStore('drafts').put({ iv, data }, id));
}

/** The draft kept under id, or null. */
export async function kept(id) {
  const database = await open();
  const row = await request(database.transaction('drafts').objectStore('drafts').get(id));
  if (!row) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, await key(database), row.data);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}

/** Forgets the draft kept under id. */
export async function forget(id) {
  const database = await open();
  await request(database.transaction('drafts', 'readwrite').objectStore('drafts').delete(id));
}

/** Forgets everything, key included. */
export async function forgetAll() {
  const database = await open();
  const stores = database.transaction(['drafts', 'keys'], 'readwrite');
  await request(stores.objectStore('drafts').clear());
  await request(stores.objectStore('keys').clear());
}
