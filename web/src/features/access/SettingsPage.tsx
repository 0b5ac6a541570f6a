import type { ReactNode } from 'react';
import { useAct, useForgetEverything } from '@/api/ask';
import { useCan, useMe } from '@/api/me';
import { useAddress, useGo } from '@/ui/address';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { useScheme, type Scheme } from '@/ui/Frame';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { Tabs, type Tab } from '@/ui/Tabs';
import { languages, T, useLanguage, useWords, type Language } from '@/words/Words';
import { Accounts } from './Accounts';
import { Blocks } from './Blocks';
import { Password } from './Password';
import { RoleGrants } from './RoleGrants';
import { Sessions } from './Sessions';
import css from './Settings.module.css';

type Section = 'reading' | 'security' | 'blocks' | 'roles' | 'accounts';

export function SettingsPage(): ReactNode {
  const t = useWords();
  const me = useMe();
  const can = useCan();
  const go = useGo();
  const forget = useForgetEverything();
  const [address, setAddress] = useAddress<{ section?: Section }>();
  const leave = useAct('sign_out', {
    done: () => {
      forget();
      // Drafts are left in the tab; whoever comes next must not find them.
      sessionStorage.clear();
      go('/sign-in');
    },
  });
  const tabs: Tab<Section>[] = [
    { name: 'reading', label: t('settings.reading') },
    { name: 'security', label: t('settings.security') },
    ...(me.person && can('list_blocks')
      ? [{ name: 'blocks' as const, label: t('settings.blocks') }]
      : []),
    ...(can('grant_role') ? [{ name: 'roles' as const, label: t('settings.roles') }] : []),
    ...(can('list_accounts') ? [{ name: 'accounts' as const, label: t('accounts.title') }] : []),
  ];
  const section = tabs.some((tab) => tab.name === address.section)
    ? (address.section as Section)
    : 'reading';
  return (
    <Page
      title={t('nav.settings')}
      sub={t('settings.sub', { email: me.email })}
      width="narrow"
      actions={
        <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
          <T id="do.signOut" />
        </Button>
      }
    >
      <Sheet bare>
        <Tabs
          label={t('nav.settings')}
          tabs={tabs}
          current={section}
          onChange={(next) => setAddress({ section: next })}
        >
          <div className={css.body}>
            {section === 'reading' && <Reading />}
            {section === 'security' && (
              <>
                <Password />
                <Sessions />
              </>
            )}
            {section === 'blocks' && <Blocks />}
            {section === 'roles' && <RoleGrants />}
            {section === 'accounts' && <Accounts />}
          </div>
        </Tabs>
      </Sheet>
    </Page>
  );
}

function Reading(): ReactNode {
  const t = useWords();
  const [scheme, setScheme] = useScheme();
  const [language, speak] = useLanguage();
  return (
    <>
      <Choice<Scheme>
        label={t('settings.appearance')}
        value={scheme}
        options={[
          { value: 'auto', label: t('scheme.auto') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
        ]}
        onChange={setScheme}
      />
      <Choice<Language>
        label={t('settings.language')}
        value={language}
        options={(Object.keys(languages) as Language[]).map((value) => ({
          value,
          label: languages[value],
        }))}
        onChange={speak}
      />
      <p className={css.note}>{t('settings.device')}</p>
    </>
  );
}
