// Measures one page and prints its scores: node measure.js ADDRESS [COOKIE]
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, cookie] = process.argv.slice(2);
const chrome = await launch({
  chromePath: process.env.PHARE_CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const { lhr } = await lighthouse(address, {
    port: chrome.port,
    logLevel: 'error',
    disableStorageReset: Boolean(cookie),
    extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  for (const { id, score } of Object.values(lhr.categories)) {
    console.log(`score ${id} ${score === null ? 0 : Math.round(score * 100)}`);
  }
  for (const { id, score, title } of Object.values(lhr.audits)) {
    if (score !== null && score < 0.9) console.log(`below ${id} ${title}`);
  }
} finally {
  await chrome.kill();
}
