/** jsdom has no WebCrypto of its own; tests take Node's, which is the same interface. */
import { webcrypto } from 'node:crypto';
import { vi } from 'vitest';

vi.stubGlobal('crypto', webcrypto);
