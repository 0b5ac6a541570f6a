import type { Modality, Side } from '@/api/contract';

/** In reverse mentoring the leader learns: the marks always draw the learner first. */
export const sides: readonly Side[] = ['mentee', 'mentor'];
export const modalities: readonly Modality[] = ['reverse', 'classic', 'peer', 'circle'];
