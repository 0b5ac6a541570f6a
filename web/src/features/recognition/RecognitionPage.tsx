import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { AskedOfMe, WrittenByMe } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Recognition.module.css';
import { Shown } from './Shown';
import { ThankForm } from './ThankForm';

const refresh = ['list_my_recognitions', 'list_recognitions'] as const;

/** Thanks that name me and ask first, those I said, and those my programmes may read. */
export function RecognitionPage(): ReactNode {
  const t = useWords();
  const mine = useAnswer('list_my_recognitions');
  const [thanking, setThanking] = useState(false);
  return (
    <Page
      title={t('nav.recognition')}
      sub={t('recognition.sub')}
      width="narrow"
      actions={
        !thanking &&
        (mine.data?.programmes.length ?? 0) > 0 && (
          <Button look="primary" onClick={() => setThanking(true)}>
            <T id="recognition.say" />
          </Button>
        )
      }
    >
      <Ask query={mine}>
        {({ asked, written, programmes }) => (
          <div className={css.column}>
            {thanking && <ThankForm programmes={programmes} onDone={() => setThanking(false)} />}
            {asked.length > 0 && (
              <Sheet title={t('recognition.asked')} note={t('recognition.askedNote')}>
                <ul>
                  {asked.map((one) => (
                    <li key={one.id} className={css.item}>
                      <Asked one={one} />
                    </li>
                  ))}
                </ul>
              </Sheet>
            )}
            {written.length > 0 && (
              <Sheet title={t('recognition.written')} note={t('recognition.writtenNote')}>
                <ul>
                  {written.map((one) => (
                    <li key={one.id} className={css.item}>
                      <Written one={one} />
                    </li>
                  ))}
                </ul>
              </Sheet>
            )}
            {programmes.map((programme) => (
              <Shown key={programme.id} programme={programme} />
            ))}
            {programmes.length === 0 && asked.length === 0 && (
              <Empty title={t('recognition.none')}>{t('recognition.noneText')}</Empty>
            )}
          </div>
        )}
      </Ask>
    </Page>
  );
}

function Asked({ one }: { one: AskedOfMe }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const answer = useAct('answer_recognition', { refresh: [...refresh] });
  const say = (agree: boolean): void =>
    answer.mutate({ params: { recognition: one.id }, body: { agree } });
  return (
    <>
      <p className={css.voice}>{one.words}</p>
      <p className={css.meta}>
        {t('recognition.by', {
          who: one.author.name,
          when: tell.date(one.said),
          programme: one.programme_name,
        })}
        {' · '}
        <State tone={one.consent === 'awaited' ? 'attn' : 'quiet'}>
          {t(`recognition.consent.${one.consent}`)}
        </State>
      </p>
      <Refused problem={answer.error} />
      <div className={css.deeds}>
        {one.consent !== 'agreed' && (
          <Button small look="tint" busy={answer.isPending} onClick={() => say(true)}>
            <T id="recognition.agree" />
          </Button>
        )}
        {one.consent !== 'declined' && (
          <Button small look="text" busy={answer.isPending} onClick={() => say(false)}>
            <T id={one.consent === 'agreed' ? 'recognition.takeBack' : 'recognition.decline'} />
          </Button>
        )}
      </div>
    </>
  );
}

function Written({ one }: { one: WrittenByMe }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const withdraw = useAct('withdraw_recognition', { refresh: [...refresh] });
  const agreed = one.named.filter((each) => each.agreed).map((each) => each.person.name);
  const others = one.named.filter((each) => !each.agreed).map((each) => each.person.name);
  return (
    <>
      <p className={css.voice}>{one.words}</p>
      {agreed.length > 0 && <p>{t('recognition.named', { names: tell.list(agreed) })}</p>}
      {others.length > 0 && (
        <p className={css.meta}>{t('recognition.awaits', { names: tell.list(others) })}</p>
      )}
      <p className={css.meta}>
        {t('recognition.in', { when: tell.date(one.said), programme: one.programme_name })}
        {' · '}
        <State tone="quiet">{t(one.shown ? 'recognition.shown' : 'recognition.notShown')}</State>
      </p>
      <Refused problem={withdraw.error} />
      <div className={css.deeds}>
        <Button
          small
          look="text"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { recognition: one.id } })}
        >
          <T id="recognition.withdraw" />
        </Button>
      </div>
    </>
  );
}
