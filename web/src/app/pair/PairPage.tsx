import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { Pair } from '@/api/contract';
import { AgreementView } from '@/features/relationships/AgreementView';
import { EndingView } from '@/features/relationships/EndingView';
import { NotesView } from '@/features/relationships/NotesView';
import { ArtefactsView } from '@/features/artefacts/ArtefactsView';
import { ReportView } from '@/features/accountability/ReportView';
import { ActionsView } from '@/features/progress/ActionsView';
import { InsightsView } from '@/features/progress/InsightsView';
import { ObjectivesView } from '@/features/progress/ObjectivesView';
import { Overview } from '@/features/relationships/Overview';
import { SessionsView } from '@/features/relationships/SessionsView';
import { SupportLine } from '@/features/safety/SupportLine';
import { GroupLine } from '@/features/supervision/GroupLine';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Remark } from '@/ui/Faces';
import { Page } from '@/ui/Page';
import { Tabs, type Tab } from '@/ui/Tabs';
import { T, useWords } from '@/words/Words';
import css from './Pair.module.css';
import { PairMeeting } from './PairMeeting';

type View =
  | 'overview'
  | 'sessions'
  | 'agreement'
  | 'objectives'
  | 'actions'
  | 'insights'
  | 'notes'
  | 'artefacts'
  | 'report'
  | 'ending';
const views: Record<View, (props: { pair: Pair }) => ReactNode> = {
  overview: Overview,
  sessions: SessionsView,
  agreement: AgreementView,
  objectives: ObjectivesView,
  actions: ActionsView,
  insights: InsightsView,
  notes: NotesView,
  artefacts: ArtefactsView,
  report: ReportView,
  ending: EndingView,
};

/** Two people: why they were matched, and everything they keep together until a good ending. */
export function PairPage(): ReactNode {
  const id = useParam('pair');
  const pair = useAnswer('see_pair', { params: { pair: id } });
  return <Ask query={pair}>{(pair) => <Shown pair={pair} />}</Ask>;
}

function Shown({ pair }: { pair: Pair }): ReactNode {
  const t = useWords();
  const [address, setAddress] = useAddress<{ view?: View }>();
  const { card } = pair;
  const over = card.state === 'declined' || card.state === 'lapsed' || card.state === 'ended';
  const lived = card.state === 'active' || card.state === 'ended';
  const view = lived && address.view && address.view in views ? address.view : 'overview';
  const Open = views[view];
  const tabs = (Object.keys(views) as View[]).map((name): Tab<View> => ({
    name,
    label: t(`pair.view.${name}`),
  }));
  const shown = (
    <div className={css.view}>
      {view === 'overview' && card.state === 'active' && <PairMeeting pair={card.id} />}
      <Open pair={pair} />
    </div>
  );
  return (
    <Page
      title={t('pair.with', { name: card.partner.name })}
      width="middle"
      trail={
        <Link to="/pairs" activeOptions={{ exact: true }}>
          <T id="nav.pairs" />
        </Link>
      }
      sub={t('pair.sub', {
        programme: card.programme_name,
        modality: t(`modality.${card.modality}`),
      })}
    >
      <SupportLine pair={card.id} />
      {card.modality === 'reverse' && card.my_side === 'mentor' && (
        <GroupLine programme={card.programme} />
      )}
      {over && <Remark>{t(`pair.over.${card.state as 'declined'}`)}</Remark>}
      {lived ? (
        <Tabs
          label={t('pair.views')}
          tabs={tabs}
          current={view}
          onChange={(next) => setAddress({ view: next === 'overview' ? undefined : next })}
        >
          {shown}
        </Tabs>
      ) : (
        shown
      )}
    </Page>
  );
}
