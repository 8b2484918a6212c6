import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { agreement as dundeeBandungSmallWorkshops } from './dundee-bandung-small-workshops.ts';
import { agreement as fiveCitiesFestivalVolunteers } from './five-cities-festival-volunteers.ts';
import { agreement as hanoiAsahikawaFurnitureAndForest } from './hanoi-asahikawa-furniture-and-forest.ts';
import { agreement as hanoiBandungYoungDesigners } from './hanoi-bandung-young-designers.ts';
import { agreement as hanoiBangkokStreetFurniture } from './hanoi-bangkok-street-furniture.ts';
import { agreement as hanoiCapeTownDesignForAll } from './hanoi-cape-town-design-for-all.ts';
import { agreement as hanoiCebuFirstDesignMemorandum } from './hanoi-cebu-first-design-memorandum.ts';
import { agreement as hanoiChiangMaiCraftAndDesign } from './hanoi-chiang-mai-craft-and-design.ts';
import { agreement as hanoiCovilhaSisterCities } from './hanoi-covilha-sister-cities.ts';
import { agreement as hanoiDaeguMusicInPublicSpace } from './hanoi-daegu-music-in-public-space.ts';
import { agreement as hanoiDundeeDesignAndFestivals } from './hanoi-dundee-design-and-festivals.ts';
import { agreement as hanoiGeelongOpeningStudios } from './hanoi-geelong-opening-studios.ts';
import { agreement as hanoiGrazDesignMonth } from './hanoi-graz-design-month.ts';
import { agreement as hanoiHaiPhongCandidacy } from './hanoi-hai-phong-candidacy.ts';
import { agreement as hanoiHelsinkiLibrariesAndDesign } from './hanoi-helsinki-libraries-and-design.ts';
import { agreement as hanoiHoChiMinhCityFilmAndCity } from './hanoi-ho-chi-minh-city-film-and-city.ts';
import { agreement as hanoiHoiAnDaLatThreeCreativeCities } from './hanoi-hoi-an-da-lat-three-creative-cities.ts';
import { agreement as hanoiIstanbulLettersOnWalls } from './hanoi-istanbul-letters-on-walls.ts';
import { agreement as hanoiKobeDesignForChildren } from './hanoi-kobe-design-for-children.ts';
import { agreement as hanoiKualaLumpurNewMember } from './hanoi-kuala-lumpur-new-member.ts';
import { agreement as hanoiNagoyaLightAndMemory } from './hanoi-nagoya-light-and-memory.ts';
import { agreement as hanoiSaintEtienneTwoBiennales } from './hanoi-saint-etienne-two-biennales.ts';
import { agreement as hanoiSeoulCreativeSpaces } from './hanoi-seoul-creative-spaces.ts';
import { agreement as hanoiShenzhenStudentPrize } from './hanoi-shenzhen-student-prize.ts';
import { agreement as hanoiSingaporeDesignWeek } from './hanoi-singapore-design-week.ts';
import { agreement as hanoiTurinWorksWithANewUse } from './hanoi-turin-works-with-a-new-use.ts';
import { agreement as hanoiVietnamAssociationOfArchitects } from './hanoi-vietnam-association-of-architects.ts';
import { agreement as hanoiWuhanFriendship } from './hanoi-wuhan-friendship.ts';
import { agreement as singaporeDaeguFairContracts } from './singapore-daegu-fair-contracts.ts';

/** Invented agreements in every state, between cities of the network; one stands for an intention that our sources name. */
export const agreements: readonly DemonstrationAgreement[] = [
  dundeeBandungSmallWorkshops,
  fiveCitiesFestivalVolunteers,
  hanoiAsahikawaFurnitureAndForest,
  hanoiBandungYoungDesigners,
  hanoiBangkokStreetFurniture,
  hanoiCapeTownDesignForAll,
  hanoiCebuFirstDesignMemorandum,
  hanoiChiangMaiCraftAndDesign,
  hanoiCovilhaSisterCities,
  hanoiDaeguMusicInPublicSpace,
  hanoiDundeeDesignAndFestivals,
  hanoiGeelongOpeningStudios,
  hanoiGrazDesignMonth,
  hanoiHaiPhongCandidacy,
  hanoiHelsinkiLibrariesAndDesign,
  hanoiHoChiMinhCityFilmAndCity,
  hanoiHoiAnDaLatThreeCreativeCities,
  hanoiIstanbulLettersOnWalls,
  hanoiKobeDesignForChildren,
  hanoiKualaLumpurNewMember,
  hanoiNagoyaLightAndMemory,
  hanoiSaintEtienneTwoBiennales,
  hanoiSeoulCreativeSpaces,
  hanoiShenzhenStudentPrize,
  hanoiSingaporeDesignWeek,
  hanoiTurinWorksWithANewUse,
  hanoiVietnamAssociationOfArchitects,
  hanoiWuhanFriendship,
  singaporeDaeguFairContracts,
];
