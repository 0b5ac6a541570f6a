import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { Policy } from '@/api/contract';
import { useMe } from '@/api/me';
import { samePolicy, type Draft } from './draft.model';
import { keepDraft, keptDraft, type KeptDraft } from './kept_draft.model';

export interface DraftInHand {
  draft: Draft;
  setDraft: Dispatch<SetStateAction<Draft>>;
  /** What was taken up again when the studio opened; null after it was put aside or seen. */
  takenUp: KeptDraft | null;
  seen: () => void;
  putAside: () => void;
}

/** The draft on the table. A reload, or a look at another screen, leaves it where it was. */
export function useDraft(programme: string, saved: Policy): DraftInHand {
  const { account } = useMe();
  const [takenUp, setTakenUp] = useState(() => keptDraft(account, programme));
  const [draft, setDraft] = useState<Draft>(takenUp?.draft ?? { policy: saved, decisions: [] });

  useEffect(() => {
    const untouched = draft.decisions.length === 0 && samePolicy(draft.policy, saved);
    const now = new Date().toISOString();
    keepDraft(
      account,
      programme,
      untouched ? null : { draft, at: now, from: String(saved.version ?? '') },
    );
  }, [account, programme, draft, saved]);

  return {
    draft,
    setDraft,
    takenUp,
    seen: () => setTakenUp(null),
    putAside: () => {
      setTakenUp(null);
      setDraft({ policy: saved, decisions: [] });
    },
  };
}
