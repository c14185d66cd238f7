import { citeArticles } from './cite-articles.ts';

test('a law that follows itself is named once', () => {
  expect(citeArticles(['《信访工作条例》第二十三条', '《信访工作条例》第三十四条'], '、')).toBe(
    '《信访工作条例》第二十三条、第三十四条',
  );
  const english = ['Regulations on Petition Work, art. 34', 'Regulations on Petition Work, art. 35'];
  expect(citeArticles(english, ', ')).toBe('Regulations on Petition Work, art. 34, art. 35');
});

test('another law is named again, and what is no article stands as it is', () => {
  expect(
    citeArticles(['《信访条例》（2005）第三十四条', '《信访工作条例》第三十六条', '本地规则'], '、'),
  ).toBe('《信访条例》（2005）第三十四条、《信访工作条例》第三十六条、本地规则');
});
