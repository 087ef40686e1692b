"""Classes of English words: a rule names `@pill` and means every medicine. A word may belong to several."""

from bot.language.danger.classes import tags

_ENGLISH = {
    "kin": "son daughter child kid boy girl brother sister sibling husband wife partner boyfriend girlfriend spouse mother father "
    "mom dad parent parents grandson granddaughter grandchild grandma grandpa grandmother grandfather uncle aunt cousin nephew niece "
    "friend neighbour neighbor roommate client student bf gf stepdad stepmom stepfather stepmother family kids children sons "
    "daughters brothers sisters man woman teen teenager twin nan gran granny fiance patient pupil bro sis colleague coworker hubby "
    "guy baby toddler mate flatmate ex nana grandson's pal buddy",
    "child": "son daughter child kid boy girl grandson granddaughter grandchild nephew niece student pupil baby toddler kids children teen teenager",
    "little": "child kid boy girl grandchild nephew niece student pupil baby toddler kids children",
    "they": "he she they somebody someone who him her them",
    "elder": "mother father mom dad parent grandma grandpa grandmother grandfather wife husband uncle aunt nan gran granny partner nana",
    "parent": "mother father mom dad parent parents stepdad stepmom stepfather stepmother uncle grandpa grandfather boyfriend grandma aunt",
    "pill": "pill pills tablets tablet meds medication medicine paracetamol tylenol ibuprofen advil aspirin xanax sleeping painkillers "
    "antidepressants codeine insulin benadryl drugs valium melatonin prozac pack packet bottle box capsules benzos ambien aspirins panadol",
    "poison": "bleach poison antifreeze detergent pesticide weedkiller drano",
    "much": "all bunch lot handful whole bottle too many lots everything entire load fistful ton every",
    "blade": "knife razor blade scissors box-cutter glass cutter razors",
    "weapon": "knife gun bat hammer axe machete scissors weapon rifle pistol sword gasoline blade crowbar",
    "cord": "rope noose belt cord cable scarf sheet wire bedsheet",
    "high": "roof rooftop bridge balcony ledge cliff building window overpass railing floor top",
    "rail": "train platform tracks rail subway trains track railway",
    "body": "arm arms wrist wrists leg legs thigh thighs skin stomach throat neck veins hips hand ankle ankles",
    "soon": "tonight now today tomorrow soon morning weekend week friday monday sunday saturday thursday wednesday tuesday birthday christmas already",
    "dose": "pills tablets meds medication",
    "want": "want wants wanted wanting wish wishes wished need needs like rather prefer hope hopes hoping pray praying prayed crave",
    "say": "says said say saying told tells texted wrote writes tell keeps threatens threatened threatening messaged screamed screams yelled posted",
}

ENGLISH_TAGS = tags(_ENGLISH)
