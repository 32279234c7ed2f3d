//! Runs every test in every engine asked for. An engine's browser serves one test after another;
//! two engines work side by side. After a failure the browser is replaced, and a picture of what
//! it showed is kept.

use crate::engine::{ENGINES, Engine, Mood};
use crate::page::Page;
use crate::session::Session;
use crate::site::Site;
use libtest_mimic::{Arguments, Failed, Trial};
use std::any::Any;
use std::error::Error;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// What a test or a step of one comes to.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// A test's own code.
pub type Body = for<'a> fn(&'a Page) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// One test, to be run in every engine.
#[derive(Debug)]
pub struct Test {
    /// The verb and what holds, as a path.
    pub name: String,
    /// How the browser is set up for it.
    pub mood: Mood,
    /// What is done.
    pub body: Body,
}

/// The tests of a file, as a function `tests`: `tests!(Light: a_holds, b_holds)`.
#[macro_export]
macro_rules! tests {
    ($($mood:ident: $($name:ident),+);+ $(;)?) => {
        pub(crate) fn tests() -> Vec<$crate::Test> {
            let verb = module_path!().rsplit("::").next().unwrap_or_default();
            vec![$($($crate::Test {
                name: format!("{verb}::{}", stringify!($name)),
                mood: $crate::Mood::$mood,
                body: |page| Box::pin($name(page)),
            }),+),+]
        }
    };
}

/// Runs the tests; `scratch` is a folder for logs and pictures.
pub fn run(mut tests: Vec<Test>, scratch: &str) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(2);
    // A browser is started anew for another mood, so each mood comes once.
    tests.sort_by_key(|test| test.mood);
    let world = match World::new(Path::new(scratch)) {
        Ok(world) => Arc::new(world),
        Err(problem) => {
            eprintln!("browser: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let trials = tests.into_iter().flat_map(|test| {
        let test = Arc::new(test);
        let trial = |seat: usize| {
            let (world, test) = (world.clone(), test.clone());
            let name = format!("{} {}", test.name, world.seats[seat].engine.name);
            Trial::test(name, move || world.judge(&world.seats[seat], &test).map_err(Failed::from))
        };
        (0..world.seats.len()).map(trial).collect::<Vec<_>>()
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    world.close();
    world.tell_longest();
    conclusion.exit_code()
}

/// What is known to fail, in which engine, and why; each is to be mended and taken off.
const KNOWN: &[(&str, &str, &str)] = &[];

/// How many of the tests that took longest are told at the end.
const TOLD: usize = 12;

/// The longest a test may take.
const LONGEST: Duration = Duration::from_secs(480);

struct World {
    runtime: Runtime,
    site: OnceLock<Result<Site, String>>,
    seats: Vec<Seat>,
    scratch: PathBuf,
    /// How long each took, without the engine's start.
    took: Mutex<Vec<(Duration, String)>>,
}

/// An engine, and its browser if one is running.
struct Seat {
    engine: &'static Engine,
    session: Mutex<Option<Session>>,
}

impl World {
    fn new(scratch: &Path) -> Outcome<World> {
        let asked = std::env::var("TIMELINE_ENGINES").unwrap_or_default();
        let asked: Vec<&str> = asked.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        if let Some(unknown) = asked.iter().find(|name| ENGINES.iter().all(|engine| engine.name != **name)) {
            return Err(
                format!("TIMELINE_ENGINES names “{unknown}”, which is no engine of this suite").into()
            );
        }
        let seats = ENGINES
            .iter()
            .filter(|engine| asked.is_empty() || asked.contains(&engine.name))
            .map(|engine| Seat { engine, session: Mutex::new(None) });
        Ok(World {
            runtime: Runtime::new()?,
            site: OnceLock::new(),
            seats: seats.collect(),
            scratch: scratch.to_owned(),
            took: Mutex::default(),
        })
    }

    /// So that whoever waits for the suite knows for what.
    fn tell_longest(&self) {
        let mut took = self.took.lock().unwrap_or_else(PoisonError::into_inner);
        if took.is_empty() {
            return;
        }
        took.sort_by(|one, other| other.cmp(one));
        println!("The longest of the tests:");
        for (time, name) in took.iter().take(TOLD) {
            println!("{:6.1} s  {name}", time.as_secs_f64());
        }
    }

    /// Runs a test, and once more in a fresh browser if it fails: three browsers on two cores now
    /// and then lose an event. The first failure is printed all the same. What is known to fail in
    /// an engine is run too and told, with the reason.
    fn judge(&self, seat: &Seat, test: &Test) -> Result<(), String> {
        let Err(first) = self.run(seat, test) else { return Ok(()) };
        println!("{} failed in {}, and is tried once more: {first}", test.name, seat.engine.name);
        let Err(wrong) = self.run(seat, test) else { return Ok(()) };
        match KNOWN.iter().find(|(name, engine, _)| *name == test.name && *engine == seat.engine.name) {
            Some((.., why)) => {
                println!("{} is known to fail in {}: {why}\n{wrong}", test.name, seat.engine.name);
                Ok(())
            }
            None => Err(wrong),
        }
    }

    fn run(&self, seat: &Seat, test: &Test) -> Result<(), String> {
        let site = self.site.get_or_init(|| Site::serve().map_err(|problem| problem.to_string())).as_ref()?;
        let mut session = seat.session.lock().unwrap_or_else(PoisonError::into_inner);
        if session.as_ref().is_some_and(|session| session.mood != test.mood) {
            self.quit(session.take());
        }
        if session.is_none() {
            let started = self.runtime.block_on(Session::start(seat.engine, test.mood, &self.scratch));
            *session =
                Some(started.map_err(|problem| format!("{} does not start: {problem}", seat.engine.name))?);
        }
        let Some(driver) = session.as_ref().map(|session| session.driver.clone()) else { return Ok(()) };
        let page = Page::new(seat.engine, driver, site.address.clone());
        let since = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| {
            self.runtime.block_on(async {
                let whole = async {
                    page.renew().await?;
                    (test.body)(&page).await
                };
                tokio::time::timeout(LONGEST, whole).await
            })
        }));
        let mut took = self.took.lock().unwrap_or_else(PoisonError::into_inner);
        took.push((since.elapsed(), format!("{}, {}", test.name, seat.engine.name)));
        drop(took);
        let wrong = match done {
            Ok(Ok(Ok(()))) => return Ok(()),
            // A driver's own stack trace helps nobody.
            Ok(Ok(Err(problem))) => {
                problem.to_string().split("Stacktrace").next().unwrap_or_default().trim().to_owned()
            }
            Ok(Err(_)) => format!("it took longer than {} s", LONGEST.as_secs()),
            Err(panic) => said(panic.as_ref()),
        };
        let file = self.scratch.join(format!("{} {}.png", test.name.replace("::", " "), seat.engine.name));
        let seen = self.runtime.block_on(page.last_seen(&file));
        self.quit(session.take());
        Err(format!("{}: {wrong}\n{seen}", seat.engine.name))
    }

    fn quit(&self, session: Option<Session>) {
        if let Some(session) = session {
            self.runtime.block_on(session.quit());
        }
    }

    fn close(&self) {
        for seat in &self.seats {
            let session = seat.session.lock().unwrap_or_else(PoisonError::into_inner).take();
            self.quit(session);
        }
        if let Some(Ok(site)) = self.site.get() {
            site.stop();
        }
    }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}
