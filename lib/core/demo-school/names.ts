/** Names as the registers of British schools have them; invented people, none of them a real pupil. */
export const GIVEN_NAMES: readonly string[] = (
  "Aaliyah Aaron Abigail Adam Aisha Alfie Alice Amelia Amir Amy Anaya Archie Arthur Ava Ayaan Bella Ben Billy " +
  "Callum Cerys Charlie Chloe Daisy Daniel Dylan Eesa Eleanor Elijah Ella Ellis Emily Erin Esme Ethan Eva Evie " +
  "Faith Fatima Finley Florence Freddie Freya George Grace Gwen Hannah Harry Harriet Hassan Heidi Henry Holly " +
  "Hugo Ibrahim Imogen Isaac Isla Ivy Jack Jacob Jade James Jasmine Jay Jessica Joseph Joshua Kai Kayden Keira " +
  "Kofi Lacey Layla Leah Leo Lewis Liam Lily Logan Lola Louie Lucas Lucy Luna Maisie Maria Mason Matilda Max " +
  "Maya Megan Mia Millie Mohammed Molly Muhammad Nancy Nathan Niamh Noah Nia Oliver Olivia Omar Oscar Owen Phoebe " +
  "Poppy Priya Rafferty Reuben Rhys Riley Robyn Rory Rosie Ruby Ryan Saira Sam Samuel Scarlett Sebastian Seren " +
  "Sienna Sofia Sophie Stanley Summer Tariq Thea Theo Thomas Toby Tyler Violet William Willow Yusuf Zachary Zainab Zara Zoe"
).split(" ");

export const FAMILY_NAMES: readonly string[] = (
  "Adeyemi Ahmed Akhtar Ali Allen Anderson Bailey Baker Banerjee Barnes Begum Bell Bennett Brown Butler Campbell " +
  "Carter Chapman Chen Clarke Collins Cook Cooper Cox Davies Dixon Edwards Ellis Evans Fisher Foster Fraser " +
  "Gibson Gill Graham Grant Gray Green Griffiths Hall Hamilton Harris Harvey Henderson Hill Holmes Howard Hughes " +
  "Hunt Hussain Jackson James Jenkins Johnson Jones Kaur Kelly Khan King Knight Kowalski Lee Lewis Lloyd " +
  "MacDonald Marshall Martin Mason Matthews Mbeki McKenzie Mehta Miller Mills Mitchell Moore Morgan Morris Murphy Murray " +
  "Ndlovu Nguyen Nowak Okafor Osei Owen Palmer Parker Patel Pearce Phillips Popescu Powell Price Qureshi Rahman " +
  "Reid Richards Roberts Robinson Rogers Russell Scott Shah Sharma Shaw Simpson Singh Smith Stevens Stewart " +
  "Taylor Thomas Thompson Tran Turner Walker Walsh Ward Watson Webb West White Wilkinson Williams Wilson Wood Wright Young"
).split(" ");
