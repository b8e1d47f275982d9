// A sign of life for the request that this page is about; the answer says whether it is still ours.
const held = document.querySelector('[data-held]');

function signOfLife() {
  fetch(held.dataset.held, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ _csrf: held.dataset.csrf }),
    headers: { 'X-Requested-With': 'fetch', 'X-Phare-Background': '1' },
  }).then((answer) => { if ([204, 409].includes(answer.status)) held.hidden = answer.status === 204; }).catch(() => {});
}

signOfLife();
setInterval(signOfLife, 45000);
