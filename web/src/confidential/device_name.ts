import type { Telling } from '@/words/Words';

const browsers = ['Edg', 'Firefox', 'Chrome', 'Safari'] as const;

/** What this browser is called until its owner says otherwise: enough to tell two devices apart. */
export function deviceName(t: Telling): string {
  const agent = navigator.userAgent;
  const found = browsers.find((name) => agent.includes(name));
  const browser = found === 'Edg' ? 'Edge' : (found ?? t('vault.browser'));
  const kind = /Android|iPhone|iPad/.test(agent) ? 'phone' : 'computer';
  return t(`vault.on.${kind}`, { browser });
}
