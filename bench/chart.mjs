// Line charts and bars as SVG, readable on light and dark pages.

const colors = ['#d1495b', '#8a8f98', '#2e6fb7', '#3c8d5a', '#b07d2b', '#7b5ea7', '#3a9a9f'];
const [width, height] = [680, 360];
const box = { left: 64, right: 510, top: 40, bottom: 310 };

/** Series over both axes logarithmic; `points` are [x, y]. */
export function lineChart({ title, xLabel, yLabel, series, xName }) {
  const all = series.flatMap(({ points }) => points);
  const x = scale(
    all.map(([value]) => value),
    box.left,
    box.right,
  );
  const y = scale(
    all.map(([, value]) => value),
    box.bottom,
    box.top,
  );
  const grid = decades(all.map(([, value]) => value)).map(
    (value) =>
      `<path d="M${box.left} ${y(value)}H${box.right}" class="grid"/>${words(box.left - 8, y(value) + 4, short(value), 'end')}`,
  );
  const ticks = [...new Set(all.map(([value]) => value))].map((value) =>
    words(x(value), box.bottom + 20, xName(value), 'middle'),
  );
  const lines = series.map(({ name, points }, index) => {
    const color = colors[index % colors.length];
    const path = points.map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${round(x(a))} ${round(y(b))}`).join('');
    const dots = points
      .map(([a, b]) => `<circle cx="${round(x(a))}" cy="${round(y(b))}" r="3.5" fill="${color}"/>`)
      .join('');
    return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots}${key(index, color, name)}`;
  });
  return svg(title, [...grid, ...ticks, ...lines, words(box.left, box.bottom + 40, xLabel), words(8, 34, yLabel)]);
}

/** One bar for each, the longest filling the width. */
export function barChart({ title, bars, unit }) {
  const most = Math.max(...bars.map(({ value }) => value));
  const step = Math.min(34, 300 / bars.length);
  const rows = bars.map(({ name, value }, index) => {
    const top = 40 + index * step;
    const length = round((value / most) * 380);
    const color = colors[name === 'ours' ? 0 : 2];
    return `${words(170, top + 16, name, 'end')}<rect x="180" y="${top + 3}" width="${length}" height="${step - 12}" fill="${color}"/>${words(186 + length, top + 16, `${short(value)} ${unit}`)}`;
  });
  return svg(title, rows, 60 + bars.length * step);
}

function svg(title, parts, tall = height) {
  const style =
    'text{font:13px system-ui,sans-serif;fill:#57606a}.title{font-size:15px;font-weight:600}.grid{stroke:#8c959f;stroke-opacity:.3}@media(prefers-color-scheme:dark){text{fill:#b6bec8}}';
  const heading = `<text x="8" y="18" class="title">${escaped(title)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(tall)}" width="${width}" height="${round(tall)}" role="img" aria-label="${escaped(title)}">\n<style>${style}</style>\n${[heading, ...parts].join('\n')}\n</svg>\n`;
}

function key(index, color, name) {
  const top = box.top + 10 + index * 22;
  return `<rect x="526" y="${top - 9}" width="12" height="12" fill="${color}"/>${words(544, top + 2, name)}`;
}

function words(x, y, text, anchor = 'start') {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function scale(values, from, to) {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - low) / (high - low || 1)) * (to - from);
}

function decades(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const first = Math.ceil(Math.log10(low) - 1e-9);
  return Array.from({ length: 12 }, (_, index) => 10 ** (first + index)).filter((value) => value <= high);
}

const round = (value) => Math.round(value * 10) / 10;
const short = (value) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2))));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
