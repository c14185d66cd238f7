import type { Caller } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import { estateId, people, type Answer, type CasesHarness } from './cases-harness.ts';

const CASE = `{ case { id version number state tier dueOn overdue assigneeName reopenedCount waitingFor { tier name }
  deadlines { clock dueOn state explanation { rule amount unit from unrolledEnd rolled roll holidayName } }
  events { nodes { type actorName note } totalCount } resolution { text level onTime } followUp { satisfaction note } } }`;

/** Steps of a case as the tests of its life take them: each answers the case as it then stands. */
export function caseScenes(harness: () => CasesHarness) {
  async function run(person: Caller, name: string, input: object): Promise<Answer> {
    return (await harness().mutate(person, name, input, CASE)).case;
  }

  function register(): Promise<Answer> {
    return run(people.community, 'registerCase', {
      channel: 'CALL',
      estateId: estateId('松石雅居'),
      categoryId: categoryId('RUBBISH'),
      text: '楼下垃圾三天没有清运',
    });
  }

  return { run, register };
}
