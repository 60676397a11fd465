// begin-snippet: custom-map
using VirtualSchool;

var map = ExportMap.FromJson(File.ReadAllText("our-list.json"));
var list = new ExportReader(map).Read("our-list.csv");

Console.WriteLine($"{list.Rows.Read} rows read: {list.Rows.Used} used, {list.Rows.Blank} blank, {list.Rows.Refused} refused");
foreach (var issue in list.Issues.Issues)
{
    Console.WriteLine(issue);
}
// end-snippet
