import fc from 'fast-check';
import { addDays } from '@guanjia/kit';
import { rewritten, type EstateFacts, type EstateVersion, type ToldFacts } from './estate-version.rules.ts';

const facts: EstateFacts = {
  name: '松石雅居',
  aliases: [],
  address: '',
  divisionCode: '150271010027',
  areaId: null,
  managementAreaId: null,
  status: 'COMPLETED',
  completionYear: 2010,
  completedOn: null,
  demolishedOn: null,
  floorArea: 100,
  households: 10,
  buildings: 1,
  developer: null,
  latitude: null,
  longitude: null,
  datum: null,
};
const begun: EstateVersion[] = [{ ...facts, from: '2018-01-01', to: null, recordedAt: 'first' }];

function told(change: Partial<EstateFacts>, from: string, recordedAt = 'later'): ToldFacts {
  return { facts: { ...facts, ...change }, told: Object.keys(change) as ToldFacts['told'], from, recordedAt };
}

/** The history after a change that nothing stands in the way of. */
function after(history: EstateVersion[], change: ToldFacts): EstateVersion[] {
  const result = rewritten(history, change);
  if ('conflict' in result) throw new Error(`in the way: ${JSON.stringify(result.conflict)}`);
  return result.history;
}

const spans = (history: EstateVersion[]) =>
  history.map(({ from, to, households, recordedAt }) => [from, to, households, recordedAt]);

test('what is told holds from its day on, and what held before stays', () => {
  expect(spans(after(begun, told({ households: 12 }, '2018-06-01')))).toEqual([
    ['2018-01-01', '2018-05-31', 10, 'first'],
    ['2018-06-01', null, 12, 'later'],
  ]);
});

test('told on its own first day, it takes the place of what was told before', () => {
  expect(spans(after(begun, told({ households: 12 }, '2018-01-01')))).toEqual([
    ['2018-01-01', null, 12, 'later'],
  ]);
});

test('told for an earlier day, the estate is known from that day on', () => {
  expect(spans(after(begun, told({ status: 'COMPLETED' }, '2015-01-01')))).toEqual([
    ['2015-01-01', '2017-12-31', 10, 'later'],
    ['2018-01-01', null, 10, 'first'],
  ]);
});

test('what is told late holds over later changes of other facts, not over one of its own', () => {
  const developed = after(begun, told({ developer: '某开发' }, '2018-06-01', 'second'));
  const late = { ...told({ households: 12 }, '2018-03-01', 'third') };
  expect(spans(after(developed, late))).toEqual([
    ['2018-01-01', '2018-02-28', 10, 'first'],
    ['2018-03-01', '2018-05-31', 12, 'third'],
    ['2018-06-01', null, 12, 'third'],
  ]);
  const grown = after(begun, told({ households: 11 }, '2018-06-01', 'second'));
  expect(rewritten(grown, late)).toEqual({ conflict: { fact: 'households', on: '2018-06-01' } });
});

test('the same again changes nothing', () => {
  expect(after(begun, told({ households: 10 }, '2018-06-01'))).toEqual(begun);
});

test('a history has no gap and no overlap, whatever is told', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2018-01-01', days));
  const changes = fc.array(fc.tuple(day, fc.integer({ min: 9, max: 12 })), { maxLength: 8 });
  fc.assert(
    fc.property(changes, (list) => {
      let history = begun;
      for (const [index, [from, households]] of list.entries()) {
        const result = rewritten(history, told({ households }, from, String(index)));
        if ('conflict' in result) continue;
        history = result.history;
        expect(history.find((one) => one.from <= from && (one.to ?? '9') >= from)?.households).toBe(
          households,
        );
      }
      history.forEach((one, index) => {
        const next = history[index + 1];
        expect(one.to).toBe(next ? addDays(next.from, -1) : null);
      });
    }),
  );
});
