/**
 * Where a browser keeps its device key: IndexedDB, as a CryptoKey that cannot be exported. Nothing else of
 * the vault is ever stored in the browser, and no plaintext at all.
 */
import type { DeviceKey } from '@/vault/device';

const name = 'telemachy-vault';
const table = 'device';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

async function asked<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(table, mode);
      const request = ask(transaction.objectStore(table));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  } finally {
    database.close();
  }
}

/** The key this browser was enrolled with, for each person who uses it. */
export const deviceShelf = {
  find: (person: string): Promise<DeviceKey | undefined> =>
    asked('readonly', (store) => store.get(person) as IDBRequest<DeviceKey | undefined>),
  keep: async (person: string, key: DeviceKey): Promise<void> => {
    await asked('readwrite', (store) => store.put(key, person));
  },
  /** For a browser that is given away. */
  forget: async (person: string): Promise<void> => {
    await asked('readwrite', (store) => store.delete(person));
  },
};
