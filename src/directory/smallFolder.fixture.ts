import type { Folder } from './readDirectory'

/** A small invented directory with one of everything; tests spoil a line of it. */
export const smallFolder = {
  'directory.json': JSON.stringify({
    name: 'Invented',
    sample: true,
    planYear: 2027,
    asOf: '2026-10-22',
    staleAfterDays: 90,
    source: 'invented',
  }),
  'hospitals.csv': 'hospital_id,name,zip\nshore,Shore Hospital,00011\n',
  'networks.csv': 'network_id,name,issuer,source,as_of\nma,Shore Medicare,Shore,invented,2026-10-01\nppo,Shore PPO,Shore,invented,\n',
  'groups.csv': [
    'group_id,name,kind,zips,hospitals,languages,phone,after_hours_phone,website,wheelchair,source,as_of',
    'har,Harbor Group,ipa,00011;00012,shore,en;es,555-0101,,https://example.com/har,yes,invented,2026-10-02',
    'hil,Hill Group,foundation,,,,,,,,,',
    '',
  ].join('\n'),
  'plans.csv': [
    'plan_id,name,issuer,network_ids,track,line,type,snp,aligned,counties,plan_year,phone,tty,website,directory_url,source,as_of',
    'gold,Shore Gold,Shore,ma,medicare,medicare-advantage,HMO,,,mar;ald,2027,555-0300,711,https://example.com,,invented,2026-10-03',
    'duo,Shore Duo,Shore,ma,medicare,medicare-advantage,HMO,D-SNP,no,mar,2027,,,,,,',
    'free,Shore Free,Shore,ppo,medicare,medicare-advantage,PPO,,,,2027,,,,,,',
    'orig,Original Medicare,Medicare,,medicare,original-medicare,ORIGINAL,,,,2027,,,,,,',
    '',
  ].join('\n'),
  'contracts.csv': [
    'network_id,group_id,line,plan_year,source,as_of',
    'ma,har,medicare-advantage,2027,invented,2026-10-04',
    'ma,hil,medicare-advantage,2027,,',
    '',
  ].join('\n'),
  'doctors.csv': [
    'doctor_id,npi,first_name,last_name,credential,specialty,primary_care,takes_original_medicare,languages,source,as_of',
    'vega,1234567893,Ana,Vega,MD,Family medicine,yes,yes,es,invented,2026-10-05',
    'kim,,Soo-jin,Kim,MD,Cardiology,no,,,,',
    '',
  ].join('\n'),
  'practices.csv': [
    'doctor_id,group_id,lines,zip,address,phone,accepting,networks,basis,source,as_of',
    'vega,har,medicare-advantage;commercial,00011,"12 Main St, Suite 4",555-0200,newpt,ma,listed,invented,2026-10-06',
    'kim,hil,,,,,,,,,',
    '',
  ].join('\n'),
  'listings.csv': 'doctor_id,network_id,zip,accepting\nkim,ppo,00012,nopt\n',
  'places.csv': 'zip,county_id,county,state,share,lat,lon\n00011,mar,Marisol,CA,0.9,36.5,-121.5\n00011,ald,Alder,CA,0.1,,\n',
  'ratings.csv': 'group_id,programme,measure,stars,max_stars,edition,source_url\nhar,Report cards,Overall,4.5,5,2026,https://example.com\n',
}

export type SmallFolder = Partial<Record<keyof typeof smallFolder, string | Uint8Array>> & Record<string, string | Uint8Array>

export function folderOf(files: SmallFolder): Folder {
  return {
    names: Object.keys(files),
    bytes: (name) => {
      const content = files[name] ?? ''
      return [typeof content === 'string' ? new TextEncoder().encode(content) : content]
    },
  }
}
