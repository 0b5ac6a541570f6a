import { expect, it } from 'vitest';
import { axisOf, costAt, placedOn } from './trade.model';

const curve = [
  { share: 0.2, cost: 0 },
  { share: 0.3, cost: 10 },
  { share: 0.4, cost: 50 },
];

it('reads what a share costs off the curve', () => {
  expect(costAt(curve, 0.1)).toBe(0);
  expect(costAt(curve, 0.25)).toBeCloseTo(5);
  expect(costAt(curve, 0.35)).toBeCloseTo(30);
  expect(costAt(curve, 0.4)).toBe(50);
  expect(costAt(curve, 0.5)).toBeNull();
  expect(placedOn([], 0.5)).toBeNull();
});

it('draws an axis in round steps that hold every value', () => {
  const axis = axisOf([0, 3, 47]);
  expect(axis.ticks).toEqual([0, 20, 40, 60]);
  expect(axis.part(30)).toBeCloseTo(0.5);
  expect(axisOf([0.21, 0.38]).ticks).toEqual([0.2, 0.25, 0.3, 0.35, 0.4]);
  expect(axisOf([5, 5]).ticks).toEqual([5, 6]);
});
