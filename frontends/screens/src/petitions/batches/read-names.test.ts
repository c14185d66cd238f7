import { readNames } from './read-names.ts';

test.each([
  ['王建国、李秀英', ['王建国', '李秀英']],
  ['王建国，李秀英, 张伟；赵敏\n孙丽', ['王建国', '李秀英', '张伟', '赵敏', '孙丽']],
  [' 王建国  王建国 ', ['王建国']],
  ['Wang Jianguo, 阿依古丽·买买提', ['Wang Jianguo', '阿依古丽·买买提']],
  ['、', []],
])('%j', (typed, names) => {
  expect(readNames(typed)).toEqual(names);
});
