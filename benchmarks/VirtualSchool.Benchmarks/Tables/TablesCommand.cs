using System.Diagnostics;
using System.Globalization;

namespace VirtualSchool.Benchmarks.Tables;

/// <summary>
/// How long a long list takes to be read and mapped row by row, and how much memory at most. Writing the list and reading it are two
/// commands, so that the one's memory is not counted as the other's. The first reading counts, as a user's does: nothing is warmed up.
/// </summary>
internal static class TablesCommand
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["write", "csv", var rows, var path]:
                PupilLists.WriteCsv(int.Parse(rows, CultureInfo.InvariantCulture), path);
                return 0;
            case ["write", "xlsx", var rows, var path]:
                PupilLists.WriteXlsx(int.Parse(rows, CultureInfo.InvariantCulture), path);
                return 0;
            case ["read", var path, .. var rest]:
                return Read(path, rest.Contains("gather"));
            default:
                Console.Error.WriteLine("tables write csv 1000000 pupils.csv | tables write xlsx 100000 pupils.xlsx | tables read FILE [gather]");
                return 2;
        }
    }

    private static int Read(string path, bool gather)
    {
        var watch = Stopwatch.StartNew();
        int rows = 0;
        bool refused;
        if (gather)
        {
            ReadResult<Learner> result = EducationExports.Seemis.Read(path);
            (rows, refused) = (result.Rows.InRecords, result.IsRefused);
        }
        else
        {
            using ExportRows list = EducationExports.Seemis.Stream(path);
            while (list.Read())
            {
                rows += list.Current.Rows.Count;
            }

            refused = list.IsRefused;
        }

        double seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{Path.GetFileName(path)}: {rows:N0} rows in {seconds:0.00} s ({process.TotalProcessorTime.TotalSeconds:0.00} processor s), {rows / seconds:N0} a second, at most {process.PeakWorkingSet64 / 1e6:0} MB; file {new FileInfo(path).Length / 1e6:0.0} MB"));
        return refused ? 1 : 0;
    }
}
