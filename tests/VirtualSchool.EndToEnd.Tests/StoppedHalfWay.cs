using System.Diagnostics;
using System.Globalization;

namespace VirtualSchool;

/// <summary>Ctrl-C stops the work and leaves no half-written file.</summary>
public sealed class StoppedHalfWay
{
    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    [InlineData(900)]
    [InlineData(1400)]
    public async Task Whenever_it_comes_nothing_is_left_half_written(int milliseconds)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "A test on Windows cannot send Ctrl-C to one process.");
        using var shell = new Shell();
        using var process = shell.Start("demo", "--out", "demo");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, error);

        // Too late a signal finds the work done; either way every file there is whole.
        Assert.Contains(process.ExitCode, new[] { 0, 130 });
        Assert.DoesNotContain(shell.Files().Keys, f => f.EndsWith(".part", StringComparison.Ordinal));
        Assert.All(shell.Files().Keys.Where(f => f.EndsWith(".json", StringComparison.Ordinal)), f => System.Text.Json.JsonDocument.Parse(shell.Text(f)).Dispose());
    }

    [Theory]
    [InlineData(150)]
    [InlineData(600)]
    [InlineData(1200)]
    public async Task A_batch_that_was_killed_is_run_again_and_gives_what_it_would_have_given(int milliseconds)
    {
        using var shell = new Shell();
        shell.Data("febrl4/dataset4a.csv");
        shell.Data("febrl4/dataset4b.csv");
        string[] match = ["match", "dataset4a.csv", "dataset4b.csv", "--one-to-one", "--review-out", "review.csv", "--save-model", "model.json", "--out"];
        using (var process = shell.Start([.. match, "links.csv"]))
        {
            // A kill gives no chance to tidy up, as when the power fails.
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(output, error);
        }

        shell.Run([.. match, "links.csv"]).Done();
        string[] names = ["links.csv", "model.json", "review.csv"];
        var resumed = names.Select(shell.Text).ToArray();
        Assert.DoesNotContain(shell.Files().Keys, f => f.EndsWith(".part", StringComparison.Ordinal));
        Array.ForEach(names, name => File.Delete(shell[name]));
        shell.Run([.. match, "links.csv"]).Done();

        Assert.Equal(names.Select(shell.Text), resumed);
    }
}
