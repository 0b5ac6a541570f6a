import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  // Each test is a tab of its own.
  sessionStorage.clear();
});

// What a browser has and jsdom lacks; none of it decides anything a test looks at.
window.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
  onchange: null,
})) as never;
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
} as never;
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle });
window.scrollTo = (() => {}) as never;
Element.prototype.scrollIntoView = () => {};
