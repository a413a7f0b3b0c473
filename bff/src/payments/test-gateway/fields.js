// The fields of the test gateway, in a frame on its own origin. A number that is typed here goes
// nowhere: the page may not connect to anything, and what it hands over is a token, the brand, the
// last four digits and the expiry. Only numbers made for tests are taken.
(() => {
  const PORTAL = document.documentElement.dataset.portal;
  const kind = document.documentElement.dataset.kind;
  const ask = new URLSearchParams(location.search);
  const language = ask.get('lang') === 'es' ? 'es' : 'en';

  // What each number does when it is charged, by its name in `tokens.ts`.
  const CARDS = {
    4242424242424242: ['ok', 'visa'],
    5555555555554444: ['ok', 'mastercard'],
    378282246310005: ['ok', 'amex'],
    6011111111111117: ['ok', 'discover'],
    4000000000000002: ['declined', 'visa'],
    4000000000000341: ['later', 'visa'],
    4000000000009995: ['funds', 'visa'],
    4000000000006975: ['limit', 'visa'],
    4000000000009987: ['lost', 'visa'],
    4000000000009979: ['stolen', 'visa'],
    4000000000000069: ['expired', 'visa'],
    4000000000000127: ['code', 'visa'],
    4000000000000119: ['processing', 'visa'],
    4000002500003155: ['approval', 'visa'],
    4000000000005126: ['lostanswer', 'visa'],
    4000000000007726: ['slow', 'visa'],
  };
  const ROUTING = '110000000';
  const ACCOUNTS = { '000123456789': 'bank', '000111111116': 'bankclosed', '000222222227': 'bankfunds' };

  const TEXTS = {
    en: {
      number: 'Card number',
      numberHint: 'This is a test. Use 4242 4242 4242 4242; never a real card.',
      expiry: 'Expiry date',
      expiryHint: 'Month and year, like 08/29',
      code: 'Security code',
      codeHint: '3 or 4 digits on the card',
      routing: 'Routing number',
      routingHint: 'This is a test. Use 110000000; never a real account.',
      account: 'Account number',
      accountHint: 'For tests: 000123456789',
      numberMissing: 'Type the card number.',
      numberWrong: 'This card number is not complete or has a typing mistake. Check each digit.',
      numberReal: 'Only test cards work here. Use 4242 4242 4242 4242.',
      expiryWrong: 'Type the month and year on the card, like 08/29.',
      expiryOver: 'This card has expired. Use another card.',
      codeWrong: 'Type the 3 or 4 digits of the security code.',
      routingWrong: 'Type the 9 digits of the routing number. For tests it is 110000000.',
      accountWrong: 'Only test accounts work here. Use 000123456789.',
    },
    es: {
      number: 'Número de la tarjeta',
      numberHint: 'Esto es una prueba. Use 4242 4242 4242 4242; nunca una tarjeta real.',
      expiry: 'Fecha de vencimiento',
      expiryHint: 'Mes y año, por ejemplo 08/29',
      code: 'Código de seguridad',
      codeHint: '3 o 4 dígitos en la tarjeta',
      routing: 'Número de ruta',
      routingHint: 'Esto es una prueba. Use 110000000; nunca una cuenta real.',
      account: 'Número de cuenta',
      accountHint: 'Para pruebas: 000123456789',
      numberMissing: 'Escriba el número de la tarjeta.',
      numberWrong: 'El número de la tarjeta está incompleto o tiene un error. Revise cada dígito.',
      numberReal: 'Aquí solo funcionan tarjetas de prueba. Use 4242 4242 4242 4242.',
      expiryWrong: 'Escriba el mes y el año de la tarjeta, por ejemplo 08/29.',
      expiryOver: 'Esta tarjeta está vencida. Use otra tarjeta.',
      codeWrong: 'Escriba los 3 o 4 dígitos del código de seguridad.',
      routingWrong: 'Escriba los 9 dígitos del número de ruta. Para pruebas es 110000000.',
      accountWrong: 'Aquí solo funcionan cuentas de prueba. Use 000123456789.',
    },
  }[language];

  document.documentElement.lang = language;
  for (const name of ['theme', 'text']) {
    const value = ask.get(name);
    if (value) document.documentElement.dataset[name] = value;
  }
  for (const each of document.querySelectorAll('[data-say]')) each.textContent = TEXTS[each.dataset.say];

  const input = (name) => document.getElementById(name);
  const digits = (name) => input(name).value.replaceAll(/\D/g, '');

  /** Checks a number as the maker of the card did: by its last digit (ISO/IEC 7812-1, annex B). */
  function isNumber(text) {
    const sum = [...text].toReversed().reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return text.length >= 12 && sum % 10 === 0;
  }

  function readExpiry() {
    const [, month, year] = /^\s*(\d{1,2})\s*[/ -]?\s*(?:20)?(\d{2})\s*$/.exec(input('expiry').value) ?? [];
    if (!month || Number(month) < 1 || Number(month) > 12) return undefined;
    return { month: Number(month), year: 2000 + Number(year) };
  }

  function problemsOfCard() {
    const number = digits('number');
    const expiry = readExpiry();
    const now = new Date();
    const isOver = expiry && (expiry.year < now.getFullYear() || (expiry.year === now.getFullYear() && expiry.month < now.getMonth() + 1));
    return {
      number: number === '' ? TEXTS.numberMissing : !isNumber(number) ? TEXTS.numberWrong : CARDS[number] ? '' : TEXTS.numberReal,
      expiry: !expiry ? TEXTS.expiryWrong : isOver ? TEXTS.expiryOver : '',
      code: /^\d{3,4}$/.test(digits('code')) ? '' : TEXTS.codeWrong,
    };
  }

  function problemsOfBank() {
    return {
      routing: digits('routing') === ROUTING ? '' : TEXTS.routingWrong,
      account: ACCOUNTS[digits('account')] ? '' : TEXTS.accountWrong,
    };
  }

  function show(problems) {
    for (const [name, problem] of Object.entries(problems)) {
      const error = document.getElementById(`${name}-error`);
      error.textContent = problem;
      error.hidden = problem === '';
      input(name).setAttribute('aria-invalid', String(problem !== ''));
    }
  }

  function random() {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return [...crypto.getRandomValues(new Uint8Array(16))].map((value) => letters[value % letters.length]).join('');
  }

  function methodOfCard() {
    const number = digits('number');
    const [scenario, brand] = CARDS[number];
    const expires = readExpiry();
    const last4 = number.slice(-4);
    const end = `${String(expires.month).padStart(2, '0')}${expires.year}`;
    return { token: `pm_test_${scenario}_${brand}_${last4}_${end}_${random()}`, kind: 'card', brand, last4, expires };
  }

  function methodOfBank() {
    const account = digits('account');
    const last4 = account.slice(-4);
    return { token: `pm_test_${ACCOUNTS[account]}_${last4}_${random()}`, kind: 'bank', brand: 'Test Bank', last4, expires: null };
  }

  const send = (message) => window.parent.postMessage(message, PORTAL);

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== PORTAL || source !== window.parent || data?.type !== 'fields-read' || typeof data.id !== 'string') return;
    const problems = kind === 'card' ? problemsOfCard() : problemsOfBank();
    show(problems);
    const [wrong] = Object.entries(problems).find(([, problem]) => problem !== '') ?? [];
    if (wrong) {
      input(wrong).focus();
      send({ type: 'fields-wrong', id: data.id });
    } else send({ type: 'fields-token', id: data.id, ...(kind === 'card' ? methodOfCard() : methodOfBank()) });
  });

  const form = document.querySelector('form');
  // Enter in a field is what Enter in the form around the frame would be. The frame's own form may not be sent.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    send({ type: 'fields-enter' });
  });
  // What was wrong is looked at again while it is mended, and not before.
  form.addEventListener('input', ({ target }) => {
    if (target.id === 'number' && target.selectionStart === target.value.length)
      target.value = digits('number')
        .slice(0, 19)
        .replaceAll(/(\d{4})(?=\d)/g, '$1 ');
    if (target.getAttribute('aria-invalid') !== 'true') return;
    const problems = kind === 'card' ? problemsOfCard() : problemsOfBank();
    show({ [target.id]: problems[target.id] });
  });
  new ResizeObserver(() => send({ type: 'fields-height', height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);
  send({ type: 'fields-ready' });
})();
