import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer, usePages } from '@/api/ask';
import type { PairOutline, PairState } from '@/api/contract';
import { useCan } from '@/api/me';
import { PairMark } from '@/marks/PairMark';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button, ButtonLink } from '@/ui/Button';
import { DataTable, Two } from '@/ui/DataTable';
import { Drawer } from '@/ui/Drawer';
import { Empty, Refused, Remark, Trouble, Waiting } from '@/ui/Faces';
import { SelectField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';
import { Rematches } from './Rematches';

const states: PairState[] = ['proposed', 'accepted', 'active', 'declined', 'lapsed', 'ended'];
const needsCare = (state: PairState): boolean => state === 'declined' || state === 'lapsed';

/** A coordinator's view of a programme's pairs: states and dates, never words. */
export function ProgrammePairsPage(): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const programme = useParam('programme');
  const [address, setAddress] = useAddress<{ state?: string; pair?: string }>();
  const state = address.state as PairState | undefined;
  const about = useAnswer('see_programme', { params: { programme } });
  const listed = usePages('list_pairs', { params: { programme }, query: { state, limit: 60 } });
  const open = listed.items.find((pair) => pair.id === address.pair);
  return (
    <Page
      title={t('nav.pairs.all')}
      width="middle"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
      sub={t('pairs.sub')}
      actions={
        <>
          {can('list_standings') && (
            <ButtonLink look="text" to={`/programmes/${programme}/standing` as never}>
              {t('standing.programme')}
            </ButtonLink>
          )}
          <SelectField
            label={t('enrolment.filter')}
            unseenLabel
            value={state ?? ''}
            options={[
              { value: '', label: t('enrolment.all') },
              ...states.map((value) => ({ value, label: t(`pair.state.${value}`) })),
            ]}
            onChange={(value) => setAddress({ state: value || undefined })}
          />
        </>
      }
    >
      <Rematches programme={programme} />
      <Sheet bare>
        {listed.isPending ? (
          <Waiting lines={8} />
        ) : listed.error && listed.items.length === 0 ? (
          <Trouble problem={listed.error} again={() => void listed.refetch()} />
        ) : listed.items.length === 0 ? (
          <Empty title={t('pairs.none')}>{t('pairs.noneText')}</Empty>
        ) : (
          <DataTable
            label={t('nav.pairs.all')}
            rows={listed.items}
            rowKey={(pair) => pair.id}
            current={(pair) => pair.id === address.pair}
            more={{
              has: listed.hasNextPage,
              busy: listed.isFetchingNextPage,
              load: () => void listed.fetchNextPage(),
            }}
            columns={[
              {
                name: 'pair',
                label: t('studio.pair'),
                cell: (pair) => (
                  <span className={css.who}>
                    <PairMark
                      first={pair.mentee.initials}
                      second={pair.mentor.initials}
                      modality={about.data?.modality ?? 'reverse'}
                    />
                    <Two first={<strong>{pair.mentee.name}</strong>} second={pair.mentor.name} />
                  </span>
                ),
              },
              {
                name: 'state',
                label: t('runs.state'),
                cell: (pair) => (
                  <State tone={needsCare(pair.state) ? 'attn' : undefined}>
                    {t(`pair.state.${pair.state}`)}
                  </State>
                ),
              },
              {
                name: 'by',
                label: t('pairs.answerBy'),
                cell: (pair) =>
                  pair.state === 'proposed' && pair.respond_by ? tell.moment(pair.respond_by) : '',
              },
              {
                name: 'last',
                label: t('pairs.lastTalk'),
                cell: (pair) => (pair.last_conversation ? tell.ago(pair.last_conversation) : ''),
              },
              {
                name: 'count',
                label: t('pairs.talks'),
                end: true,
                cell: (pair) => pair.conversations,
              },
              {
                name: 'do',
                label: <span className="unseen">{t('pairs.next')}</span>,
                cell: (pair) =>
                  needsCare(pair.state) &&
                  can('list_alternatives') && (
                    <Button
                      small
                      look="tint"
                      aria-label={t('pairs.findFor', { name: pair.mentee.name })}
                      onClick={() => setAddress({ pair: pair.id }, false)}
                    >
                      <T id="pairs.find" />
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Sheet>
      <Drawer
        open={!!open}
        onClose={() => setAddress({ pair: undefined })}
        title={open && t('pairs.findFor', { name: open.mentee.name })}
      >
        {open && <Alternatives pair={open} onDone={() => setAddress({ pair: undefined })} />}
      </Drawer>
    </Page>
  );
}

function Alternatives({ pair, onDone }: { pair: PairOutline; onDone: () => void }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = useAnswer('list_alternatives', { params: { pair: pair.id } });
  const propose = useAct('propose_alternative', {
    refresh: ['list_pairs', 'list_alternatives'],
    done: () => {
      toast(<T id="pairs.proposed" />);
      onDone();
    },
  });
  return (
    <>
      {pair.reason_given && <Reason pair={pair.id} />}
      <Remark>{t('pairs.altNote')}</Remark>
      <Refused problem={propose.error} />
      <Ask
        query={listed}
        empty={(page) =>
          page.items.length === 0 ? (
            <Empty title={t('pairs.noAlt')}>{t('pairs.noAltText')}</Empty>
          ) : undefined
        }
      >
        {(page) => (
          <ul>
            {page.items.map((one) => (
              <li key={one.mentor.id} className={css.question}>
                <p>
                  <T
                    id="pairs.altWho"
                    values={{ name: one.mentor.name, title: one.mentor.title }}
                  />
                </p>
                <p className={css.meta}>
                  {t('pairs.altFit', { fit: tell.number(one.fit) })} {t.said(one.sentence)}
                </p>
                <div>
                  <Button
                    small
                    look="tint"
                    busy={propose.isPending && chosen === one.mentor.id}
                    onClick={() => {
                      setChosen(one.mentor.id);
                      propose.mutate({
                        params: { pair: pair.id },
                        body: { mentor: one.mentor.id },
                      });
                    }}
                  >
                    <T id="pairs.propose" />
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Ask>
    </>
  );
}

/** Why somebody said no, for whoever looks for a better match; each reading stands in the record. */
function Reason({ pair }: { pair: string }): ReactNode {
  const t = useWords();
  const read = useAct('read_decline_reason');
  return (
    <div>
      {read.data ? (
        <>
          <p className={css.voice}>{read.data.reason}</p>
          <p className={css.meta}>{read.data.person.name}</p>
        </>
      ) : (
        <>
          <Button small busy={read.isPending} onClick={() => read.mutate({ params: { pair } })}>
            <T id="pairs.readReason" />
          </Button>
          <p className={css.meta}>{t('pairs.readReasonNote')}</p>
        </>
      )}
      <Refused problem={read.error} />
    </div>
  );
}
