namespace VirtualSchool;

/// <summary>A list read row by row gives the rows that a whole reading gives, before those of one child are put together.</summary>
public sealed class RowByRow
{
    private const string List = "Student ID,Surname,Forename,SCN\n1,Sample,Ailsa,123456785\n1,Sample,Ailsa,123456785\n,,,\n2,Sample,Mo,\nTotal,,,\n,,,x\n";

    [Fact]
    public void Each_row_is_a_record_and_all_are_accounted_for()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, List);
            using ExportRows rows = EducationExports.Seemis.Stream(path);
            var read = new List<int>();
            while (rows.Read())
            {
                read.Add(Assert.Single(rows.Current.Rows).Row);
            }

            ReadResult<Learner> whole = EducationExports.Seemis.Read(path);
            Assert.Equal(whole.Rows.Read, rows.Rows.Read);
            Assert.Equal(whole.Rows.InRecords, rows.Rows.Used);
            Assert.Equal(whole.Rows.InRecords, read.Count);
            Assert.Equal(whole.IdentifierCounts.Select(c => c.ToString()), rows.IdentifierCounts.Select(c => c.ToString()));
            Assert.Throws<InvalidOperationException>(() => rows.Current);
            Assert.False(rows.Read());
            Assert.DoesNotContain("Sample", rows.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using ExportRows rows = EducationExports.Seemis.Stream("no-such-folder/pupils.csv");

        Assert.False(rows.Read());
        Assert.True(rows.IsRefused);
        Assert.Equal(["VS2001"], Some.Codes(rows.Issues));
    }

    [Fact]
    public void Bad_arguments_throw_at_once() => Assert.Throws<ArgumentNullException>(() => EducationExports.Seemis.Stream(null!));
}
