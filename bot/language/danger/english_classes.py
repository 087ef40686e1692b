# ruff: noqa: E501  (a class stands on few lines, so that it is read as one)
"""Classes of English words: a rule names `@pill` and means every medicine. A word may belong to several.

Numbers are `@num`, ten and more `@many`, years of the calendar `@year`.
"""

from bot.language.danger.classes import tags

_MEDICINES = (
    "paracetamol tylenol ibuprofen advil aspirin aspirins xanax codeine codamol insulin benadryl valium melatonin prozac benzos "
    "ambien panadol amitriptyline tramadol sertraline zoloft diazepam lorazepam ativan clonazepam klonopin zopiclone zolpidem lithium "
    "quetiapine seroquel propranolol morphine oxycodone oxycontin oxy fentanyl vicodin percocet gabapentin pregabalin lyrica "
    "mirtazapine fluoxetine lexapro citalopram escitalopram temazepam nytol unisom lunesta halcion depas etizolam metformin warfarin "
    "digoxin antihistamines antihistamine barbiturates sedatives sedative tranquilizers tranquillizers opioids painkillers "
    "antidepressants sleepers downers venlafaxine bupropion wellbutrin naproxen nurofen acetaminophen crocin alprazolam heroin meds "
    "tablets tablet pills capsules caplets tabs caps"
)
_ENGLISH = {
    # People around the writer.
    "kin": "son daughter child kid boy girl brother sister sibling husband wife partner boyfriend girlfriend spouse mother father "
    "mom dad parent parents grandson granddaughter grandchild grandma grandpa grandmother grandfather uncle aunt auntie cousin nephew niece "
    "friend neighbour neighbor roommate housemate client student bf gf stepdad stepmom stepmother stepfather family kids children sons "
    "daughters brothers sisters man woman teen teenager twin nan gran granny nana fiance fiancee patient pupil bro sis colleague coworker "
    "guy baby toddler mate flatmate ex grandson's pal buddy husband tenant classmate grandkids grandkid godson infant newborn beta bhai "
    "didi tita tito ma pa lodger carer caregiver fella",
    "child": "son daughter child kid boy girl grandson granddaughter grandchild nephew niece student pupil baby toddler kids children teen "
    "teenager infant newborn grandkids",
    "little": "child kid boy girl grandchild nephew niece student pupil baby toddler kids children infant newborn grandson granddaughter "
    "classmate little grandkids",
    "they": "he she they somebody someone who him her them",
    "elder": "mother father mom dad parent grandma grandpa grandmother grandfather wife husband uncle aunt nan gran granny partner nana auntie",
    "parent": "mother father mom dad parent parents stepdad stepmom stepfather stepmother uncle grandpa grandfather boyfriend grandma aunt granny",
    # Means.
    "pill": "pill medication medicine sleeping drugs pack packet bottle box strip strips blister sachets stash "
    + _MEDICINES,
    "dose": "medication medicine pill " + _MEDICINES,
    "poison": "bleach poison antifreeze detergent pesticide pesticides insecticide weedkiller drano paraquat cyanide disinfectant "
    "harpic phenyl turpentine petrol gasoline cleaner toilet-cleaner dettol nitrite arsenic",
    "gas": "helium nitrogen charcoal exhaust hosepipe hose monoxide gas brazier hibachi propane",
    "much": "all bunch lot handful whole bottle too many lots everything entire load loads fistful ton every full double rest half dozens",
    "blade": "knife razor blade blades scissors cutter glass razors knives scalpel penknife stanley shard",
    "gun": "gun pistol rifle shotgun revolver glock firearm handgun bullet bullets",
    "weapon": "knife gun bat hammer axe machete scissors weapon rifle pistol sword gasoline petrol blade crowbar shotgun hatchet screwdriver "
    "acid lighter poker cleaver wrench",
    "cord": "rope noose belt cord cable scarf sheet wire bedsheet shoelace shoelaces leash ligature flex ropes necktie dupatta saree sari lungi lead flexes strap scarves sheets ties tights laces cords string twine chain",
    "hook": "beam rafters rafter banister bannister ceiling fan hook door doorknob tree branch wardrobe closet loft attic pipe joist handle knob bar banisters rafters doorframe bedpost balcony girder",
    "place": "forest woods aokigahara fuji cliff cliffs beach lake mountain mountains quarry bridge viaduct multistorey tower station",
    "booze": "vodka whisky whiskey gin alcohol wine rum booze sake shochu beers",
    "high": "roof rooftop bridge balcony ledge cliff cliffs building overpass viaduct flyover railing railings parapet tower multistorey "
    "multistory storey floor edge quarry dam gorge top barrier rail crane scaffolding scaffold pylon mast crag rooftops wall ledges skyscraper terrace stairwell",
    "rail": "train platform tracks rail subway trains railway tube metro crossing express line",
    "water": "sea river lake ocean canal harbour harbor dock weir reservoir water waves pier sea tide harbour jetty pond bay seawall marina",
    "traffic": "traffic lorry truck bus car motorway highway road cars trucks lorries",
    # Bodies, deeds and their moods.
    "body": "arm arms wrist wrists leg legs thigh thighs skin stomach throat neck veins hips hip hand ankle ankles forearm forearms "
    "shoulder shoulders chest belly body calves tummy breast breasts foot feet fingers",
    "ingest": "took taken swallowed ate drank drunk downed popped necked consumed ingested gulped chugged injected swallow",
    "hurt": "cut cutting cuts burned burnt burning burn sliced slicing slashed slashing scratched scratching carved carving stabbed stabbing "
    "slit slitting scratch harmed branding",
    "want": "want wants wanted wanting wish wishes wished need needs like rather prefer hope hopes hoping pray praying prayed crave",
    "say": "says said say saying told tells texted wrote writes tell keeps threatens threatened threatening messaged screamed screams yelled "
    "posted rang whispers whispered shouted muttered writing",
    # Time.
    "soon": "tonight now today tomorrow soon morning weekend week friday monday sunday saturday thursday wednesday tuesday birthday christmas "
    "already dawn midnight month",
    "day": "monday tuesday wednesday thursday friday saturday sunday mon tues thurs fri sat birthday christmas easter midnight dawn sunrise "
    "tonight tomorrow weekend anniversary spring summer winter autumn january february march april may june july august september october "
    "november december payday",
    "num": "one two three four five six seven eight nine ten eleven twelve dozen several few couple fifteen twenty thirty forty fifty",
    "many": "ten eleven twelve fifteen twenty thirty forty fifty sixty hundred dozens",
}

ENGLISH_TAGS = tags(_ENGLISH)
MANY = 10
_CALENDAR = range(1930, 2100)


def tag(word: str) -> str:
    """The classes of a word, joined by commas; "" for most words."""
    if not word.isdecimal() or len(word) > 4:
        return ENGLISH_TAGS.get(word, "")
    number = int(word)
    return "year" if number in _CALENDAR else "num,many" if number >= MANY else "num"
