import { visit, openBrowser } from './browser.ts';
import { openOffice } from './office.ts';
import { settled } from './page-look.ts';

/** The addresses that a start prints beside the passwords of its demo accounts. */

const office = openOffice();

const linkOf = (account: string) =>
  new RegExp(`http://\\S+/identity/demo/${account}/[\\w-]+`).exec(office.stack.output())?.[0] ?? '';

test('each link signs its account in at once, also where somebody else is signed in', async () => {
  const browser = await openBrowser();
  try {
    const { page, close } = await visit(browser, office.stack);
    await page.goto(linkOf('subdistrict'));
    await page.waitForURL('**/subdistrict');
    await settled(page);
    await page.getByRole('button', { name: /韩志远/ }).waitFor();
    await page.goto(linkOf('community'));
    await page.waitForURL('**/community');
    await settled(page);
    await page.getByRole('button', { name: /李春梅/ }).waitFor();
    await close();
  } finally {
    await browser.close();
  }
});
