import type { ReactNode } from 'react';
import type { Policy } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Remark } from '@/ui/Faces';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import type { DraftInHand } from './useDraft';
import css from './TakenUp.module.css';

/** Says that the studio opened with what was left here, and offers to begin from the policy instead. */
export function TakenUp({ hand, saved }: { hand: DraftInHand; saved: Policy }): ReactNode {
  const t = useWords();
  const tell = useTell();
  if (!hand.takenUp) return null;
  const overtaken = hand.takenUp.from !== String(saved.version ?? '');
  return (
    <Remark tone={overtaken ? 'attn' : undefined}>
      <span className={css.line}>
        {t('draft.takenUp', {
          when: tell.moment(hand.takenUp.at),
          overtaken: String(overtaken),
        })}
        <Button small look="text" onClick={hand.putAside}>
          <T id="draft.putAside" />
        </Button>
        <Button small look="text" onClick={hand.seen}>
          <T id="draft.goOn" />
        </Button>
      </span>
    </Remark>
  );
}
