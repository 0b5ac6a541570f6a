import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { MyChemistry, Suggested } from '@/api/contract';
import { PersonMark } from '@/marks/PairMark';
import { Ask } from '@/ui/Ask';
import { Button, IconButton } from '@/ui/Button';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { moved, ranked, without } from './chemistry.model';
import css from './Chemistry.module.css';

/** Whom somebody would like to meet of those they were shown: between them and the solver alone. */
export function ChemistryPage(): ReactNode {
  const t = useWords();
  const mine = useAnswer('list_my_chemistry');
  return (
    <Page title={t('chemistry.title')} sub={t('chemistry.sub')} width="narrow">
      <Ask
        query={mine}
        empty={(mine) =>
          mine.items.length === 0 ? (
            <Empty title={t('chemistry.none')}>{t('chemistry.noneText')}</Empty>
          ) : undefined
        }
      >
        {(mine) =>
          mine.items.map((round) => <Round key={`${round.id} ${round.side}`} round={round} />)
        }
      </Ask>
    </Page>
  );
}

function Round({ round }: { round: MyChemistry }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [order, setOrder] = useState<string[]>(() => ranked(round.suggestions));
  const [kept, setKept] = useState(order.join());
  const save = useAct('rank_partners', {
    refresh: ['list_my_chemistry'],
    done: () => {
      setKept(order.join());
      toast(<T id="chemistry.saved" />);
    },
  });
  const of = (id: string): Suggested | undefined =>
    round.suggestions.find((one) => one.person.id === id);
  const others = round.suggestions.filter((one) => !order.includes(one.person.id));
  const changed = order.join() !== kept;
  return (
    <Sheet
      title={round.programme_name}
      note={t(round.open ? 'chemistry.until' : 'chemistry.over', {
        side: t(`side.${round.side}`),
        when: tell.moment(round.closes_at),
      })}
    >
      <p className={css.privacy}>{t('chemistry.privacy')}</p>
      <h3 className={css.heading}>{t('chemistry.mine')}</h3>
      {order.length === 0 ? (
        <p className={css.note}>{t(round.open ? 'chemistry.mineEmpty' : 'chemistry.mineNobody')}</p>
      ) : (
        <ol className={css.list}>
          {order.map((id, at) => {
            const one = of(id);
            if (!one) return null;
            const name = { name: one.person.name };
            return (
              <li key={id}>
                <span className={css.place}>{tell.number(at + 1)}</span>
                <Who one={one} />
                {round.open && (
                  <span className={css.moves}>
                    <IconButton
                      label={t('chemistry.up', name)}
                      disabled={at === 0}
                      onClick={() => setOrder(moved(order, at, -1))}
                    >
                      <IconArrowUp size={18} stroke={1.6} />
                    </IconButton>
                    <IconButton
                      label={t('chemistry.down', name)}
                      disabled={at === order.length - 1}
                      onClick={() => setOrder(moved(order, at, 1))}
                    >
                      <IconArrowDown size={18} stroke={1.6} />
                    </IconButton>
                    <IconButton
                      label={t('chemistry.off', name)}
                      onClick={() => setOrder(without(order, id))}
                    >
                      <IconX size={18} stroke={1.6} />
                    </IconButton>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {others.length > 0 && (
        <>
          <h3 className={css.heading}>{t('chemistry.others')}</h3>
          <ul className={css.list}>
            {others.map((one) => (
              <li key={one.person.id}>
                <Who one={one} />
                {round.open && (
                  <Button
                    small
                    aria-label={t('chemistry.addNamed', { name: one.person.name })}
                    onClick={() => setOrder([...order, one.person.id])}
                  >
                    <T id="chemistry.add" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Refused problem={save.error} />
      {round.open && (
        <Buttons>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={!changed && round.answered}
            onClick={() =>
              save.mutate({
                params: { round: round.id },
                body: { side: round.side, people: order },
              })
            }
          >
            <T id={order.length > 0 ? 'chemistry.save' : 'chemistry.saveNobody'} />
          </Button>
        </Buttons>
      )}
    </Sheet>
  );
}

function Who({ one }: { one: Suggested }): ReactNode {
  const t = useWords();
  return (
    <div className={css.who}>
      <PersonMark initials={one.person.initials} size={36} />
      <p>
        <strong>{one.person.name}</strong>
        <span>{t('studio.who', { title: one.person.title, unit: one.person.function })}</span>
        <span className={css.why}>{t.said(one.sentence)}</span>
      </p>
    </div>
  );
}
