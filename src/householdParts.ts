/** All that the screens for more than one person need, fetched together when the first of them is shown. */
export { Household, togetherHeading } from './household/Household'
export { namesOf } from './household/namesOf'
export { PeopleSwitch } from './household/PeopleSwitch'
export { settled } from './guide/settled'
export { together } from './recommend/together'
export { Together } from './household/Together'
export { look } from './results/view'
