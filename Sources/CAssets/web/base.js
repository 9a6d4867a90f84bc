"use strict";
// Everything hangs off one object; every element is made here, and texts are never markup.
const swprof = {};

swprof.element = function (name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") {
      for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

swprof.fill = function (element, ...children) {
  element.replaceChildren(...children.filter(Boolean));
  return element;
};

swprof.button = function (text, action, attributes) {
  return swprof.element(
    "button", Object.assign({ type: "button", on: { click: action } }, attributes), text);
};

// What an element of the document holds as JSON; null without the element.
swprof.embedded = function (id) {
  const element = document.getElementById(id);
  if (!element) return null;
  const value = JSON.parse(element.textContent);
  element.textContent = "";
  return value;
};

// The matching function of what somebody typed: an expression if it is one, else the letters.
swprof.matcher = function (query) {
  if (!query) return null;
  try {
    const expression = new RegExp(query, "i");
    return (text) => expression.test(text);
  } catch (error) {
    const letters = query.toLowerCase();
    return (text) => text.toLowerCase().includes(letters);
  }
};
