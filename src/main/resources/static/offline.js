// Pages with live parts say when the server cannot be reached; notes say more of their own words.

const banner = document.getElementById('offline');
const live = () => document.querySelector('[hx-get]');

function lost() {
  if (!banner.hidden || !live()) return;
  banner.textContent = banner.dataset.text;
  banner.hidden = false;
}
function back() {
  if (banner.textContent === banner.dataset.text) banner.hidden = true;
}

if (banner) {
  addEventListener('offline', lost);
  addEventListener('online', back);
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:afterOnLoad', back);
  if (!navigator.onLine) lost();
}
