import { COLOUR_NAMES } from "./colour-names";
import { MOST_STEPS } from "./drawing";

/** What is drawn on, as the recorder keeps it: what was drawn and not told yet, how much was done, colours and places. */
export const SHEET = `
import builtins, math
from _json import encode_basestring_ascii as _quoted

class TooMuchDrawing(BaseException):
    pass

class NotHere(Exception):
    pass

class TurtleGraphicsError(Exception):
    pass

Terminator = TurtleGraphicsError

_words = """${COLOUR_NAMES}""".split()
_named = dict(zip(_words[::2], _words[1::2]))
_names = {code: name for name, code in _named.items()}

_steps = 0
_told = 0
_dirty = False
_lines = 0
_curves = 0
_turns = 0
_filling = 0
_mode = 1.0
_background = "white"
_marks = []
_gone = []
_turtles = []
_open = None

def _step():
    global _steps, _told, _dirty
    _steps += 1
    _dirty = True
    if _steps > ${MOST_STEPS}:
        raise TooMuchDrawing("${MOST_STEPS.toLocaleString("en-GB")}")
    if _steps - _told >= 200:
        _told = _steps
        _flush()

def _flush(last=False):
    global _dirty
    # A shape that is being filled lies below its outline, and comes when it is whole.
    if _filling > 0 and not last:
        return
    if _open is not None:
        _open._close()
    if not _dirty:
        return
    _dirty = False
    shown = [turtle for turtle in _turtles if turtle._visible][-50:]
    _send('{"gone":[' + ",".join(map(str, _gone)) + '],"marks":['
        + ",".join(mark[1] for mark in _marks if mark[1] is not None)
        + '],"lines":' + str(_lines) + ',"curves":' + str(_curves) + ',"turns":' + str(_turns)
        + ',"background":"' + _background
        + '","turtles":[' + ",".join(turtle._where() for turtle in shown) + "]}")
    _gone.clear()
    _marks.clear()

def _written(value):
    near = round(value, 2)
    return str(int(near)) if near == int(near) else repr(near)

def _number(value):
    if not isinstance(value, (int, float)):
        raise TypeError("a number is needed here, not " + type(value).__name__)
    if not math.isfinite(value):
        raise ValueError("the turtle went too far")
    return value

def _both(x, y):
    if y is None:
        if isinstance(x, Turtle):
            return x.pos()
        x, y = x
    return Vec2D(_number(x), _number(y))

def _towards(degrees):
    quarter = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}.get(degrees % 360)
    return quarter or (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))

def _colour(given):
    if len(given) == 1:
        given = given[0]
    if isinstance(given, str):
        word = given.replace(" ", "").lower()
        code = _named.get(word, word[1:] if word[:1] == "#" else "")
        if len(code) == 3:
            code = code[0] * 2 + code[1] * 2 + code[2] * 2
        if len(code) != 6 or set(code) - set("0123456789abcdef"):
            raise TurtleGraphicsError("bad color string: " + given)
    else:
        parts = [_number(part) for part in given]
        if len(parts) != 3 or min(parts) < 0 or max(parts) > _mode:
            raise TurtleGraphicsError("bad color sequence: " + str(given))
        code = "".join("%02x" % round(255 * part / _mode) for part in parts)
    return _names.get(code, "#" + code)

class Vec2D(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))
    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])
    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])
    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)
    __rmul__ = __mul__
    def __neg__(self):
        return Vec2D(-self[0], -self[1])
    def __abs__(self):
        return math.hypot(*self)
    def __repr__(self):
        return "(%.2f,%.2f)" % self
`;
