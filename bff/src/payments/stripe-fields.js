// Draws Stripe's fields into the frame of `stripe-fields.ts`, and hands the page around it what
// the fields of the test gateway hand over: a token, brand, last four digits and expiry.
(() => {
  const PORTAL = location.origin;
  const { kind, key } = document.documentElement.dataset;
  const ask = new URLSearchParams(location.search);
  const send = (message) => window.parent.postMessage(message, PORTAL);
  // Where the script did not arrive there are no fields.
  if (typeof globalThis.Stripe !== 'function') return send({ type: 'fields-failed' });

  const locale = ask.get('lang') === 'es' ? 'es' : 'en';
  document.documentElement.lang = locale;
  const isDark = ask.get('theme') === 'dark' || (ask.get('theme') === null && matchMedia('(prefers-color-scheme: dark)').matches);
  const stripe = globalThis.Stripe(key, { locale });
  const elements = stripe.elements({
    mode: 'setup',
    currency: 'usd',
    paymentMethodCreation: 'manual',
    paymentMethodTypes: [kind === 'card' ? 'card' : 'us_bank_account'],
    appearance: { theme: isDark ? 'night' : 'stripe' },
  });
  const fields = elements.create('payment', { wallets: { applePay: 'never', googlePay: 'never' } });
  fields.on('ready', () => send({ type: 'fields-ready' }));
  fields.on('loaderror', () => send({ type: 'fields-failed' }));
  fields.mount('#fields');
  new ResizeObserver(() => send({ type: 'fields-height', height: Math.ceil(document.body.getBoundingClientRect().height) + 16 })).observe(document.body);

  async function read(id) {
    // Both tell in Stripe's own fields what is wrong with them.
    const { error } = await elements.submit();
    if (error) return send({ type: 'fields-wrong', id });
    const made = await stripe.createPaymentMethod({ elements });
    if (made.error) return send({ type: 'fields-wrong', id });
    const { card, us_bank_account: bank, id: token } = made.paymentMethod;
    const expires = card ? { month: card.exp_month, year: card.exp_year } : null;
    const shown = card ?? bank;
    return send({ type: 'fields-token', id, token, kind, brand: card?.brand ?? bank?.bank_name ?? '', last4: shown?.last4 ?? '', expires });
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== PORTAL || source !== window.parent || data?.type !== 'fields-read' || typeof data.id !== 'string') return;
    read(data.id).catch(() => send({ type: 'fields-failed' }));
  });
})();
