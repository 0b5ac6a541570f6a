import type { MasterSeal } from '@/vault/device';
import type { KeyRing, NewKeyRing, OpenableText, PublishedKey, SealedText } from '@/vault/wire';

/** One request to the house, answered or thrown. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** What the vault asks of the server, and all it asks: the paths stand here and nowhere else. */
export class VaultServer {
  private readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  seeKeyRing(): Promise<KeyRing> {
    return this.ask('GET', '/me/key-ring') as Promise<KeyRing>;
  }

  async publishKeys(ring: NewKeyRing): Promise<void> {
    await this.ask('POST', '/me/key-ring/keys', ring);
  }

  async enrolDevice(name: string, publicKey: string): Promise<string> {
    const body = { name, public_key: publicKey };
    return ((await this.ask('POST', '/me/key-ring/devices', body)) as { device: string }).device;
  }

  async admitDevice(device: string, seal: MasterSeal): Promise<void> {
    await this.ask('POST', `/me/key-ring/devices/${device}/admission`, seal);
  }

  async revokeDevice(device: string): Promise<void> {
    await this.ask('DELETE', `/me/key-ring/devices/${device}`);
  }

  /** What lies under the recovery code. */
  async recoverMaster(verifier: string): Promise<string> {
    const answer = await this.ask('POST', '/me/key-ring/recovery', { verifier });
    return (answer as { wrapped: string }).wrapped;
  }

  async readerKeys(person: string): Promise<PublishedKey[]> {
    const answer = await this.ask('GET', `/reader-keys?people=${person}`);
    return (answer as { items: { keys: PublishedKey[] }[] }).items[0]?.keys ?? [];
  }

  /** The key the record's heads are signed with. */
  async logKey(): Promise<string> {
    return ((await this.ask('GET', '/audit/checkpoint')) as { verifier: string }).verifier;
  }

  async seeSearchIndex(): Promise<OpenableText | null> {
    const answer = await this.ask('GET', '/me/sealed-texts/search_index');
    return (answer as { text: OpenableText | null }).text;
  }

  async keepSearchIndex(text: SealedText): Promise<void> {
    await this.ask('PUT', '/me/sealed-texts/search_index', { text });
  }
}
