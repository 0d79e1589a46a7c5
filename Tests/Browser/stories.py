"""What the groups of the tests tell, and what their practitioners write."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """One line of a plan."""

    what: str
    why: str
    who: str
    hours: str
    due: str
    track: str


@dataclass(frozen=True)
class Story:
    """One group, from its first words to its last."""

    language: str
    width: int
    desk_language: str
    practitioner: str
    topics: tuple
    urgency: str
    words: str
    who: str
    serves: str
    way: str
    number: str
    zone: str
    name: str
    hours: str
    digits: str
    wish: str
    message: str
    comment: str
    reply: str
    note: str
    task: str
    introduction: str
    closing: str
    actions: tuple

    def in_own_digits(self, receipt):
        return receipt.translate(str.maketrans("0123456789", self.digits))


SEAMSTRESSES = Story(
    language="ar",
    width=320,
    desk_language="en",
    practitioner="rana",
    topics=("data", "safety"),
    urgency="days",
    words="نحن تعاونية خيّاطات. سُرق دفتر فيه أسماء العاملات، ونخاف على من ورد اسمها فيه.",
    who="إحدى عشرة خيّاطة بلا مكتب",
    serves="عاملات يخطن في بيوتهن",
    way="signal",
    number="+961 3 555 014",
    zone="Asia/Beirut",
    name="نوال",
    hours="بعد صلاة العصر فقط",
    digits="٠١٢٣٤٥٦٧٨٩",
    wish="نحضر ثلاثًا، وإحدانا لا تسمع جيدًا.",
    message="وصلنا الدفتر مبلّلًا، وفيه صفحات ناقصة.",
    comment="نريد أن تبدأ الخطوة الأولى بعد العيد.",
    reply="وصلتنا رسالتكن يا نوال، ونبدأ بالأسماء قبل كل شيء.",
    note="Nobody may phone: the line belongs to a brother-in-law.",
    task="عدّ النسخ الباقية من الدفتر",
    introduction="هذه خطة قصيرة تكفيها ساعات المساء.",
    closing="كان العمل معكن شرفًا.",
    actions=(
        Action("دفتر جديد برموز بدل الأسماء", "كي لا يفضح الورق أحدًا", "نوال", "3", "2027-03-01", "data"),
        Action("قفل الهواتف برقم طويل", "لأن الهاتف يُؤخذ أولًا", "كل واحدة", "1.5", "2027-02-01", "security"),
    ),
)

GARDENERS = Story(
    language="en",
    width=1280,
    desk_language="es",
    practitioner="lucia",
    topics=("tools", "overload"),
    urgency="weeks",
    words="We grow food on nine roofs and keep three calendars that never agree. Saffron waits; nobody waters.",
    who="Nine roofs, thirty gardeners",
    serves="Neighbours who cook for one another",
    way="here",
    number="",
    zone="America/New_York",
    name="Marigold",
    hours="Not while the market is open",
    digits="0123456789",
    wish="Two of us will listen, one of us signs.",
    message="The fourth calendar appeared this morning, on a fridge.",
    comment="Could the watering list come before the seed list?",
    reply="Thank you, Marigold. Let us begin with the fridge.",
    note="Prefieren no hablar de la azotea del hospital.",
    task="Photograph every calendar there is",
    introduction="Small steps that fit between two harvests.",
    closing="It was a pleasure to water with you.",
    actions=(
        Action("One calendar on paper", "Paper is what all nine roofs read", "Marigold", "2", "2027-02-14", "tools"),
        Action("Watering rota by turns", "Nobody carries nine roofs", "Every roof", "4", "2027-03-20", "workflow"),
    ),
)
