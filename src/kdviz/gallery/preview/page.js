// Shows what the server tells: nothing is asked for anywhere else.
"use strict";

const chosen = new Map(); // which frame of a visual is shown large, by the visual's name
let shown = { picture: 0, time: "" };
let rendering = 0;
let slow;

const news = new EventSource("/news");
news.onmessage = (message) => show(JSON.parse(message.data));
news.onerror = () => lost("No connection. Trying again");
news.addEventListener("end", () => {
  news.close();
  lost("kdviz preview has stopped");
});

function lost(why) {
  document.body.classList.add("lost");
  say(why);
}

function say(words) {
  clearTimeout(slow);
  document.getElementById("state").textContent = words;
}

/** Put everything in place, but not before its pictures can be painted: nothing flickers. */
async function show(content) {
  const turn = ++rendering;
  const focus = document.activeElement?.dataset.key;
  const visuals = content.visuals.map((visual) => visualOf(visual, content));
  if (content.fault && !visuals.length) visuals.push(alone(faultOf(content.fault)));
  const images = visuals.flatMap((visual) => [...visual.querySelectorAll("img")]);
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  if (turn !== rendering) return;
  document.getElementById("visuals").replaceChildren(...visuals);
  if (focus) document.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus();
  if (content.picture !== shown.picture) {
    shown = { picture: content.picture, time: new Date().toLocaleTimeString("en-GB") };
  }
  head(content);
}

function head(content) {
  const { file, fault, drawing } = content;
  document.title = `${fault ? "Error in " : ""}${file.split(/[\\/]/).pop()}`;
  document.body.className = fault ? "broken" : "";
  document.getElementById("file").textContent = file;
  const last = shown.picture ? `Drawn at ${shown.time}` : "";
  if (drawing) {
    // Most drawings are done before anybody could read that they are under way.
    clearTimeout(slow);
    slow = setTimeout(() => say("Drawing"), 300);
  } else if (fault && last) {
    say(`Below: the last good picture, drawn at ${shown.time}`);
  } else {
    say(last);
  }
}

function visualOf(visual, content) {
  const frames = visual.frames;
  const known = frames.findIndex((frame) => frame.name === chosen.get(visual.name));
  const number = Math.max(0, known);
  const frame = frames[number];
  const main = figure(frame, "main", `${frame.name}, ${frame.width} × ${frame.height}`);
  const pictures = make("div", { className: frames.length > 1 ? "several" : "" }, main);
  if (frames.length > 1) pictures.append(strip(visual, number, content));
  const aside = make("aside");
  if (content.fault) aside.append(faultOf(content.fault));
  else aside.append(heading(visual, content), ...notesOf(frame, main));
  const small = frame.url ? [figure(frame, "thumbnail", "As a thumbnail, 320 wide")] : [];
  return make("article", { className: "visual" }, pictures, aside, ...small);
}

function heading(visual, content) {
  const title = visual.title || visual.name;
  const name = content.visuals.length > 1 && title !== visual.name ? [visual.name] : [];
  return make(
    "div",
    {},
    make("h2", { textContent: title }),
    make("p", { textContent: visual.message }),
    ...name.map((textContent) => make("p", { className: "name", textContent })),
  );
}

function figure(frame, kind, words) {
  return make(
    "figure",
    { className: kind },
    sheet(frame),
    make("figcaption", { textContent: words }),
  );
}

function sheet(frame) {
  if (frame.error) {
    return make("div", { className: "sheet unseen", textContent: frame.error });
  }
  const { url: src, width, height, name } = frame;
  return make("div", { className: "sheet" }, make("img", { src, width, height, alt: name }));
}

/** The frames as buttons, if there are several. */
function strip(visual, current, content) {
  const buttons = visual.frames.map((frame, number) => {
    const notes = (frame.notes ?? []).filter((note) => !note.reason);
    const count = notes.length ? [disc(notes.length, notes[0].level)] : [];
    const name = make("span", { className: "frame" }, frame.name, ...count);
    const picture = frame.error ? { ...frame, error: "cannot be drawn" } : frame;
    const button = make("button", { type: "button" }, sheet(picture), name);
    button.dataset.key = `frame ${visual.name} ${frame.name}`;
    button.setAttribute("aria-pressed", String(number === current));
    button.onclick = () => {
      chosen.set(visual.name, frame.name);
      show(content);
    };
    return button;
  });
  return make("div", { className: "frames" }, ...buttons);
}

function notesOf({ error, notes }, main) {
  if (error) return [];
  if (!notes) return [make("p", { textContent: "The check is looking at it" })];
  const silent = notes.every((note) => note.reason);
  const summary = silent ? [make("p", { textContent: "The check finds nothing." })] : [];
  const items = notes.map((note, place) => noteOf(note, place + 1, main));
  return [...summary, ...(items.length ? [make("ol", { className: "notes" }, ...items)] : [])];
}

function noteOf({ level, rule, what, remedy, reason, place }, number, main) {
  const item = make(
    "li",
    { className: reason ? "silenced" : "" },
    disc(number, level),
    make("h3", { textContent: `${reason ? "silenced " : ""}${level}: ${rule}` }),
    make("p", { textContent: reason ? `${what} Let stand: ${reason}` : `${what} ${remedy}` }),
  );
  if (place) {
    item.tabIndex = 0;
    item.dataset.key = `note ${number}`;
    const corners = placeOf(place, number, level);
    item.onmouseenter = item.onfocus = () => main.querySelector(".sheet").append(corners);
    item.onmouseleave = item.onblur = () => item.matches(":hover, :focus") || corners.remove();
  }
  return item;
}

function disc(number, level) {
  return make("span", { className: `disc ${level}`, textContent: number });
}

function placeOf([left, top, right, bottom], number, level) {
  const corners = make("div", { className: "place" }, disc(number, level));
  const room = 8; // pixels between the place and its corners
  corners.style.left = `calc(${100 * left}% - ${room}px)`;
  corners.style.top = `calc(${100 * top}% - ${room}px)`;
  corners.style.width = `calc(${100 * (right - left)}% + ${2 * room}px)`;
  corners.style.height = `calc(${100 * (bottom - top)}% + ${2 * room}px)`;
  return corners;
}

function faultOf({ message, file, line, code }) {
  const lines = code.map(([number, text]) => {
    const words = `${String(number).padStart(4)}  ${text}\n`;
    return make(number === line ? "b" : "span", { textContent: words });
  });
  return make(
    "div",
    { className: "fault" },
    make("h3", { textContent: line ? `${file}, line ${line}` : file }),
    make("p", { textContent: message }),
    ...(lines.length ? [make("pre", {}, ...lines)] : []),
  );
}

function alone(fault) {
  return make("div", { className: "alone" }, fault);
}

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
