"""``kdviz site`` as people meet it: in Chromium, from the disk, by mouse, keyboard and phone."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browsing import ARGUMENTS, BASICS, CHROMIUM, needs_chromium, served
from kdviz.gallery.site.publish import publish_site
from machines import module

sync_api = module("playwright.sync_api", "playwright is not installed")

HOSTILE = "<script>document.title='taken'</script>"
VISUALS = {
    "aim": "'Aim', 'Mind the target.', [kd.Catapult(), kd.Basket().shifted(60)], "
    "concept='concept drift', verb='misses', metaphor='a catapult'",
    "brevity": "'Brevity', 'Leave it out.', kd.Basket(), concept='brevity', verb='says'",
    "cafe": "'Cafés', 'Sit and wait.', kd.Bulb(), metaphor='a place with tables'",
    "drift": "'Drift', 'The target moved.', kd.Catapult(), concept='concept drift', frame='slide'",
    "error": "'Error', 'They meet.', [kd.Circle(5, ink='red'), kd.Circle(5, ink='blue')]",
    "evil": f"{HOSTILE!r}, {HOSTILE!r}, kd.Circle(5), concept={HOSTILE!r}, metaphor={HOSTILE!r}",
}
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}

pytestmark = [needs_chromium, pytest.mark.slow]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """Return the folder of a site."""
    folder = tmp_path_factory.mktemp("visuals")
    for name, arguments in VISUALS.items():
        (folder / f"{name}.py").write_text(
            f"import kdviz as kd\n\n{name} = kd.Visual({arguments})  # <{name}> & é\n"
        )
    out = tmp_path_factory.mktemp("site") / "a folder"
    publish_site(folder, out)
    return out


@pytest.fixture(scope="module")
def chromium():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, out):
    """Return how to open a page; in the end, none may have complained or left the disk."""
    complaints, requests, contexts = [], [], []

    def failed(request):
        # Who goes on to another page does not wait for the pictures of this one.
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"{request.failure}: {request.url}")

    def open_(path="index.html", viewport=WIDE, **options):
        context = chromium.new_context(viewport=viewport, **options)
        contexts.append(context)
        context.set_default_timeout(4000)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.on("requestfailed", failed)
        page.goto(f"{out.as_uri()}/{path}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in requests if not url.startswith(f"{out.as_uri()}/")] == []


def shown(page):
    # The scripts of a page that was just gone to have run when it is loaded.
    page.wait_for_load_state()
    return page.eval_on_selector_all(
        ".wall > li", "all => all.filter(one => one.offsetParent).map(one => one.dataset.name)"
    )


def status(page):
    return page.locator(".count [role=status]").inner_text()


def focused(page):
    return page.evaluate("document.activeElement.closest('[data-name]')?.dataset.name ?? "
                         "document.activeElement.name")  # fmt: skip


def name(page):
    """The file and fragment at which a page stands."""
    parts = urlsplit(page.url)
    return unquote(parts.path).rpartition("/")[2] + (f"#{parts.fragment}" if parts.fragment else "")


# Finding


def test_typing_narrows_the_wall(opened):
    page = opened()
    assert shown(page) == sorted(VISUALS)
    assert status(page) == "6 visuals"
    search = page.get_by_role("searchbox", name="Search")
    for words, found in {
        "moved": ["drift"],  # a message
        "CONCEPT  drift": ["aim", "drift"],  # a concept, in any case, words in any order
        "misses": ["aim"],  # a verb
        "tables": ["cafe"],  # a metaphor
        "basket": ["aim", "brevity"],  # an object
        "cafes": ["cafe"],  # a title, without its accent
        "<script>": ["evil"],
        "basket misses": ["aim"],
    }.items():
        search.fill(words)
        assert shown(page) == found, words
        assert status(page) == f"{len(found)} of 6 visuals"
    search.fill("nothing says this")
    assert shown(page) == []
    assert page.locator(".nothing").is_visible()
    page.locator(".nothing button").click()
    assert shown(page) == sorted(VISUALS)
    assert name(page) == "index.html"


def test_filters_narrow_the_wall_and_stand_in_the_address(opened):
    page = opened()
    page.get_by_role("combobox", name="Component").select_option("Catapult")
    assert shown(page) == ["aim", "drift"]
    assert name(page) == "index.html#component=Catapult"
    page.get_by_role("combobox", name="Metaphor").select_option("a catapult")
    assert shown(page) == ["aim"]
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("combobox", name="Concept").select_option("concept drift")
    assert shown(page) == ["aim", "drift"]
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("With findings").check()
    assert "error" in shown(page)
    assert "drift" not in shown(page)
    page.goto(page.url.partition("#")[0] + "#q=target&component=Basket")
    assert shown(page) == ["aim"]
    assert page.get_by_role("searchbox").input_value() == "target"


def test_a_visual_is_found_by_other_words_for_what_happens(opened):
    page = opened()
    page.get_by_role("searchbox", name="Search").fill("off target")
    assert shown(page) == ["aim"]
    page.get_by_role("searchbox", name="Search").fill("")
    page.get_by_label("Verb").select_option("miss")
    assert shown(page) == ["aim"]
    assert "#verb=miss" in page.url


def test_an_address_that_asks_for_what_is_not_there_shows_all(opened):
    assert len(shown(opened("index.html#component=Nothing&size=4"))) == 6
    assert len(shown(opened("index.html#content"))) == 6


def test_an_object_leads_to_the_other_visuals_with_it(opened):
    page = opened("visuals/aim.html")
    page.get_by_role("link", name="Catapult in 1 other visual").click()
    assert shown(page) == ["aim", "drift"]
    page.locator("[data-name=drift] a").click()
    page.get_by_role("link", name="Catapult", exact=True).last.click()
    assert name(page) == "components.html#Catapult"
    page.get_by_role("link", name="Catapult In 2 visuals").click()
    assert name(page) == "index.html#component=Catapult"
    assert shown(page) == ["aim", "drift"]


def test_objects_are_found_by_what_they_can_do(opened):
    page = opened("components.html")
    page.get_by_role("searchbox").fill("throw( cup")
    assert "Catapult" in shown(page)
    assert "Bulb" not in shown(page)
    assert not page.locator("section#Bulb").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("section#Catapult").is_visible()
    assert "Catapult" in shown(page)


# The keyboard


def test_the_wall_by_keyboard_alone(opened):
    page = opened()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("/")
    page.keyboard.type("t")
    assert focused(page) == "q"
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    page.keyboard.press("Enter")
    moves = ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "End", "Home"]
    passed = [focused(page)]
    for key in moves:
        page.keyboard.press(key)
        passed.append(focused(page))
    assert passed == ["aim", "brevity", "cafe", "brevity", "evil", "brevity", "evil", "aim"]
    page.keyboard.press("ArrowUp")
    assert focused(page) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/visuals/aim.html")


def test_through_the_visuals_by_keyboard_and_back_to_where_one_was(opened):
    page = opened("index.html#q=target")
    page.locator("[data-name=aim] a").press("Enter")
    page.wait_for_url("**/aim.html*")
    assert page.locator(".place").inner_text() == "1 of 2"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/drift.html*")  # what comes next of those that were found
    page.keyboard.press("Escape")
    page.wait_for_url("**/index.html*")
    assert name(page) == "index.html#q=target"
    assert focused(page) == "drift"
    page.keyboard.press("Escape")
    assert shown(page) == sorted(VISUALS)
    page.goto(page.url.replace("index.html", "visuals/brevity.html"))
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/cafe.html")


def test_keys_that_belong_to_others_are_left_alone(opened):
    page = opened("visuals/aim.html")
    for key in ("Control+ArrowRight", "Alt+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    page.locator("pre").first.focus()
    page.keyboard.press("ArrowRight")
    assert name(page) == "aim.html"


def test_where_the_keyboard_is_can_be_seen(opened):
    for path in ("index.html", "visuals/error.html"):
        page = opened(path)
        for _ in range(18):
            page.keyboard.press("Tab")
            outline = page.evaluate(
                "(({outlineStyle, outlineWidth}) => outlineStyle + outlineWidth)"
                "(getComputedStyle(document.activeElement))"
            )
            if page.evaluate("document.activeElement !== document.body"):
                assert outline == "solid3px", page.evaluate("document.activeElement.outerHTML")


# Taking away


def test_copy_copies(opened, out):
    page = opened("visuals/aim.html", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the source").click()
    page.get_by_text("Copied").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"import kdviz as kd\n\naim = kd.Visual({VISUALS['aim']})  # <aim> & é\n"


def test_copy_copies_also_where_the_clipboard_is_out_of_reach(opened):
    page = opened("visuals/brevity.html", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('before')")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('no'); }")
    page.get_by_role("button", name="Copy the source").click()
    page.get_by_text("Copied").first.wait_for()
    assert "brevity = kd.Visual(" in page.evaluate("navigator.clipboard.readText()")


def test_downloads_lead_to_the_pictures(opened):
    page = opened("visuals/drift.html")
    for form in ("SVG", "PNG"):
        # From a disk, Chromium shows what it would download from elsewhere.
        page.get_by_role("link", name=form, exact=True).click()
        page.wait_for_url(f"**/pictures/drift.{form.lower()}")
        page.go_back()


def test_from_a_server_pictures_are_downloaded(chromium, out):
    with served(out) as address, chromium.new_context() as context:
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{address}/visuals/drift.html")
        for form in ("SVG", "PNG"):
            with page.expect_download() as download:
                page.get_by_role("link", name=form, exact=True).click()
            data = Path(download.value.path()).read_bytes()
            assert data == (out / "pictures" / f"drift.{form.lower()}").read_bytes()
        page.goto(f"{address}/index.html#q=target")
        assert shown(page) == ["aim", "drift"]
        assert complaints == []


def test_where_a_finding_is_can_be_shown(opened):
    page = opened("visuals/error.html")
    marks = page.locator("figure svg")
    assert not marks.is_visible()
    page.get_by_label("Show where").check()
    assert marks.is_visible()
    place, picture = marks.locator("rect").first.bounding_box(), page.locator("figure img")
    around = picture.bounding_box()
    assert around["x"] <= place["x"] <= around["x"] + around["width"]
    assert around["y"] <= place["y"] <= around["y"] + around["height"]


# For everybody

EVERY = ("index.html", "components.html", "visuals/aim.html", "visuals/error.html",
         "visuals/drift.html", "visuals/evil.html", "index.html#component=Catapult")  # fmt: skip


@pytest.mark.parametrize("path", EVERY)
def test_the_basics_hold_at_any_width(opened, path):
    page = opened(path)
    assert page.evaluate(BASICS) == []
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_can_be_touched_is_large_enough(opened):
    page = opened("visuals/aim.html", PHONE, has_touch=True, is_mobile=True)
    for one in page.locator("button:visible, nav a, .tick, summary").all():
        assert one.bounding_box()["height"] >= 24


def test_long_titles_of_neighbours_leave_room_on_a_phone(opened):
    page = opened("visuals/error.html", PHONE)
    right = page.evaluate("document.querySelector('.place').getBoundingClientRect().right")
    lefts = page.evaluate("[...document.querySelector('[rel=next] .name').getClientRects()]"
                          ".map((one) => one.left)")  # fmt: skip
    assert min(lefts) > right


def test_nothing_jumps_while_pictures_come(opened):
    page = opened()
    jumped = page.evaluate("""() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((one) => sum += one.value))
        .observe({ type: "layout-shift", buffered: true });
      scrollTo(0, 2000);
      requestAnimationFrame(() => setTimeout(() => done(sum), 150));
    })""")
    assert jumped < 0.01


def test_without_scripts_all_is_there_but_what_needs_them(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".wall li").count() == 6
    assert not page.locator("form").is_visible()


def test_nothing_moves_by_itself(opened):
    page = opened()
    moving = "transitionDuration !== '0s' || style.animationName !== 'none'"
    assert not page.evaluate(
        "[...document.querySelectorAll('*')].filter((one) => { const style = "
        f"getComputedStyle(one); return style.{moving} }}).length"
    )


def test_hostile_words_are_shown_as_words(opened):
    page = opened("visuals/evil.html")
    assert page.locator("h1").inner_text() == HOSTILE
    assert page.title() == f"{HOSTILE} – Gallery"  # noqa: RUF001
    page.get_by_role("link", name=HOSTILE).first.click()
    assert shown(page) == ["evil"]


def test_a_script_that_got_in_could_ask_nothing_of_a_network(chromium, out):
    page = chromium.new_page()
    page.goto(f"{out.as_uri()}/index.html")
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    page.evaluate("new Image().src = 'http://127.0.0.1:9/'; fetch('http://127.0.0.1:9/').catch("
                  "() => {}); document.body.append(Object.assign(document.createElement('script')"
                  ", {textContent: 'document.title = 1'}))")  # fmt: skip
    page.wait_for_timeout(100)
    assert page.title() == "Gallery"
    assert len([one for one in refused if re.search("Content Security Policy", one)]) >= 3
    page.close()
