using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>The program of docs/how-to/look-up-one-record.md, compiled and run.</summary>
public sealed class LookUpPage
{
    [Fact]
    public void Its_index_finds_a_pupil_and_is_kept_in_a_file()
    {
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        RecordSet pupils = TestData.Lines(People.Schema, "a|Isla|Fraser|2014-05-06|F|EH1 1AA|1 Burn Street|||", "b|Ewan|Nowak|2013-02-03|M|EH2 2BB|2 Burn Street|||");
        var asked = new LinkRecord(string.Empty, ["Isla", "Fraser", "2014-05-06", "F", "EH1 1AA", "1 Burn Street", null, null, null]);
        string folder = Directory.CreateTempSubdirectory("virtualschool-index").FullName;
        using var output = new StringWriter();
        try
        {
#pragma warning disable xUnit1051 // A page's program has no test context.
            // begin-snippet: look-up
            LinkIndex index = LinkIndex.Build(model, pupils);
            foreach (LinkIndexMatch match in index.Find(asked))
            {
                output.WriteLine($"{match.Key}: {match.Probability:0.000} {match.Band} {match.Guards}");
            }

            // Written beside its place and moved there, so that a file is whole or absent.
            string place = Path.Combine(folder, "pupils.index");
            using (FileStream file = File.Create(place + ".part"))
            {
                index.Save(file);
            }

            File.Move(place + ".part", place, overwrite: true);
            // end-snippet
#pragma warning restore xUnit1051
            using FileStream kept = File.OpenRead(place);
            Assert.Equal(index.Find(asked).Select(m => m.Key), LinkIndex.Load(kept).Find(asked).Select(m => m.Key));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.StartsWith("a: ", output.ToString(), StringComparison.Ordinal);
    }
}
