/** What travels between the vault and the server, under the names the server's description gives. */
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type KeyStatement = Schemas['KeyStatement'];
export type KeyPublication = Schemas['KeyPublication'];
export type PrivateKeys = Schemas['PrivateKeys'];
export type RecoverySeal = Schemas['RecoverySealInput'];
export type NewKeyRing = Schemas['PublishKeyInput'];
export type KeyRing = Schemas['SeeKeyRingOutput'];
export type Binding = Schemas['Binding'];
export type ReaderWrap = Schemas['ReaderWrap'];
export type SealedText = Omit<Schemas['SealedTextInput'], 'binding' | 'wraps'> & {
  binding: Binding;
  wraps: ReaderWrap[];
};
export type OpenableText = Schemas['OpenableText'];
export type EntryProof = Schemas['EntryProof'];
export type PublishedKey = Schemas['ListReaderKeysPublishedKey'];
